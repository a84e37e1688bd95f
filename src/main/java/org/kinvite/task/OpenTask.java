package org.kinvite.task;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts something before the staff of a site. */
@Component
public class OpenTask {

    private final Tasks tasks;
    private final Clock clock;

    OpenTask(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Opens a task within the caller's transaction; a subject that has an open task keeps that one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(TaskRequest request) {
        if (tasks.findOpen(request.process(), request.subjectId()).isEmpty()) {
            tasks.save(Task.open(request, clock.instant()));
        }
    }
}
