package org.kinvite.task.web;

import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.WaitingTasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page's navigation can say how many tasks wait. */
@ControllerAdvice(annotations = Controller.class)
class NavigationCount {

    private final TaskCount count;

    NavigationCount(ObjectProvider<WaitingTasks> waiting, ObjectProvider<CurrentStaff> currentStaff) {
        count = new TaskCount(waiting, currentStaff);
    }

    @ModelAttribute("waitingTasks")
    TaskCount count() {
        return count;
    }
}
