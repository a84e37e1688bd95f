package org.kinvite.familymessage;

import java.util.Optional;
import org.kinvite.task.SettleTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the process how a message goes on after its task. What was decided in Kinvite is in the database already and
 * wins; what was decided in Camunda Tasklist is taken over now.
 */
@Component
public class ApplyMessageDecision {

    /** How the process goes on; undecided, the task waits once more. */
    public enum GoOn {
        SEND,
        CLOSE,
        UNDECIDED
    }

    private final FamilyMessages messages;
    private final FollowMessageDecision followDecision;
    private final SettleTask settleTask;

    ApplyMessageDecision(FamilyMessages messages, FollowMessageDecision followDecision, SettleTask settleTask) {
        this.messages = messages;
        this.followDecision = followDecision;
        this.settleTask = settleTask;
    }

    /**
     * @param inTasklist what was chosen in Camunda Tasklist; empty when the task was decided in Kinvite
     * @throws CannotSend when that cannot be done; nothing has changed then, and the task is still open
     */
    @Transactional
    public GoOn apply(long familyMessageId, Optional<TaskOutcome> inTasklist) {
        var message = messages.findWithLockingById(familyMessageId).orElseThrow();
        inTasklist
                .filter(outcome -> message.state() == FamilyMessageState.NEEDS_ATTENTION)
                .ifPresent(outcome -> takeOver(message, outcome));
        return switch (message.state()) {
            // where there is nothing to send any more, sending says so
            case REQUESTED, SENT, UNREGISTERED -> GoOn.SEND;
            case CLOSED -> GoOn.CLOSE;
            case NEEDS_ATTENTION -> GoOn.UNDECIDED;
        };
    }

    private void takeOver(FamilyMessage message, TaskOutcome outcome) {
        if (settleTask.decideInTasklist(
                TaskKind.FIX_CONTACT_DETAILS, FamilyMessageNotices.PROCESS, message.id(), outcome)) {
            followDecision.follow(message, outcome);
        }
    }
}
