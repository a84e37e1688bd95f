package org.kinvite.task;

import static org.kinvite.task.TaskOutcome.CLOSE;
import static org.kinvite.task.TaskOutcome.EXTEND;
import static org.kinvite.task.TaskOutcome.LEAVE;
import static org.kinvite.task.TaskOutcome.OTHER_CHANNEL;
import static org.kinvite.task.TaskOutcome.PRINT_LETTER;
import static org.kinvite.task.TaskOutcome.RETRY;
import static org.kinvite.task.TaskOutcome.SEND_AGAIN;
import static org.kinvite.task.TaskOutcome.START_AGAIN;

import java.util.List;

/** What a person is asked to do; named like the user tasks of the models. */
public enum TaskKind {
    FIX_CONTACT_DETAILS(RETRY, OTHER_CHANNEL, PRINT_LETTER, CLOSE),
    FOLLOW_UP_IN_PERSON(SEND_AGAIN, PRINT_LETTER, EXTEND, CLOSE),
    /** Something does not move on although it was started again: no user task of a model. */
    STANDS_STILL(START_AGAIN, LEAVE);

    private static final String INVITATION = "invitation";

    private final List<TaskOutcome> outcomes;

    TaskKind(TaskOutcome... outcomes) {
        this.outcomes = List.of(outcomes);
    }

    /** What may be decided of an invitation's task, the most usual first. */
    public List<TaskOutcome> outcomes() {
        return outcomes;
    }

    /** What may be decided of a task of {@code process}: other messages than invitations are not printed. */
    public List<TaskOutcome> outcomes(String process) {
        return process.equals(INVITATION)
                ? outcomes
                : outcomes.stream().filter(outcome -> outcome != PRINT_LETTER).toList();
    }
}
