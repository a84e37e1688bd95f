package org.kinvite.task.web;

import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.WaitingTasks;
import org.springframework.beans.factory.ObjectProvider;

/** How many tasks wait for whoever is signed in. The database is asked only where a page shows it. */
class TaskCount {

    /** What is counted at most: one more than can be read at a glance. */
    static final int MOST = 100;

    private final ObjectProvider<WaitingTasks> waiting;
    private final ObjectProvider<CurrentStaff> currentStaff;

    TaskCount(ObjectProvider<WaitingTasks> waiting, ObjectProvider<CurrentStaff> currentStaff) {
        this.waiting = waiting;
        this.currentStaff = currentStaff;
    }

    /** Those at the sites that the user may see, up to {@link #MOST}. */
    public int getNumber() {
        return waiting.getObject().count(currentStaff.getObject().sites(), MOST);
    }
}
