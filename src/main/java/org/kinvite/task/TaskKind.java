package org.kinvite.task;

import static org.kinvite.task.TaskOutcome.CLOSE;
import static org.kinvite.task.TaskOutcome.EXTEND;
import static org.kinvite.task.TaskOutcome.OTHER_CHANNEL;
import static org.kinvite.task.TaskOutcome.RETRY;
import static org.kinvite.task.TaskOutcome.SEND_AGAIN;

import java.util.List;

/** What a person is asked to do; named like the user tasks of the models. */
public enum TaskKind {
    FIX_CONTACT_DETAILS(RETRY, OTHER_CHANNEL, CLOSE),
    FOLLOW_UP_IN_PERSON(SEND_AGAIN, EXTEND, CLOSE);

    private final List<TaskOutcome> outcomes;

    TaskKind(TaskOutcome... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    /** What may be decided, the most usual first. */
    public List<TaskOutcome> outcomes() {
        return outcomes;
    }
}
