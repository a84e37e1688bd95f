package org.kinvite.familymessage;

import java.time.Clock;
import org.kinvite.account.FamilyUnlinked;
import org.kinvite.engine.Outbox;
import org.kinvite.roster.GuardianErased;
import org.kinvite.staff.Actor;
import org.kinvite.task.SettleTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing more is sent to a guardian who was unlinked or erased: a message that waits ends, and its task with it. */
@Component
class EndUnlinkedMessages {

    private final FamilyMessages messages;
    private final SettleTask settleTask;
    private final Outbox outbox;
    private final Clock clock;

    EndUnlinkedMessages(FamilyMessages messages, SettleTask settleTask, Outbox outbox, Clock clock) {
        this.messages = messages;
        this.settleTask = settleTask;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Runs within the transaction of the Unlink. One that is being sent this moment looks for itself. */
    @EventListener
    void on(FamilyUnlinked unlinked) {
        end(unlinked.guardianId());
    }

    /** Runs within the transaction of the erasure. */
    @EventListener
    void on(GuardianErased erased) {
        end(erased.guardianId());
    }

    private void end(long guardianId) {
        messages.findOpenByGuardian(guardianId).stream()
                .filter(message -> message.state() == FamilyMessageState.NEEDS_ATTENTION)
                .forEach(message -> {
                    message.loseRegistration(clock.instant());
                    messages.save(message);
                    settleTask.settle(FamilyMessageNotices.PROCESS, message.id(), Actor.PROCESS);
                    outbox.append(FamilyMessageNotices.notice(FamilyMessageNotices.CONTACT_FIXED, message.id()));
                });
    }
}
