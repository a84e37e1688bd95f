package org.kinvite.familymessage;

import org.kinvite.engine.Outbox;
import org.kinvite.task.DecisionRefused;
import org.kinvite.task.TaskDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Staff decided a message's task in Kinvite: the message follows at once, the process after the commit. */
@Component
class ActOnMessageTaskDecided {

    private final FamilyMessages messages;
    private final FollowMessageDecision followDecision;
    private final Outbox outbox;

    ActOnMessageTaskDecided(FamilyMessages messages, FollowMessageDecision followDecision, Outbox outbox) {
        this.messages = messages;
        this.followDecision = followDecision;
        this.outbox = outbox;
    }

    /** Runs within the decision's transaction. */
    @EventListener(condition = "#decided.process() == 'family-message'")
    void on(TaskDecided decided) {
        messages.findWithLockingById(decided.subjectId())
                .filter(message -> message.state() == FamilyMessageState.NEEDS_ATTENTION)
                .ifPresent(message -> {
                    follow(message, decided);
                    outbox.append(FamilyMessageNotices.notice(FamilyMessageNotices.CONTACT_FIXED, message.id()));
                });
    }

    private void follow(FamilyMessage message, TaskDecided decided) {
        try {
            followDecision.follow(message, decided.outcome());
        } catch (CannotSend refused) {
            throw new DecisionRefused("pin.cannot." + refused.reason(), refused);
        }
    }
}
