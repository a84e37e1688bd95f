package org.kinvite.familymessage;

import org.kinvite.engine.Outbox;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.SettleTask;
import org.springframework.stereotype.Component;

/** Has a message that needed attention sent once more: its task is done with, and its process goes on. */
@Component
class SendMessageAgain {

    private final FamilyMessages messages;
    private final SettleTask settleTask;
    private final Outbox outbox;
    private final CurrentStaff currentStaff;

    SendMessageAgain(FamilyMessages messages, SettleTask settleTask, Outbox outbox, CurrentStaff currentStaff) {
        this.messages = messages;
        this.settleTask = settleTask;
        this.outbox = outbox;
        this.currentStaff = currentStaff;
    }

    /** Runs within the caller's transaction. */
    FamilyMessage over(Channel channel, FamilyMessage message) {
        message.requestAgain(channel);
        settleTask.settle(FamilyMessageNotices.PROCESS, message.id(), currentStaff.actor());
        outbox.append(FamilyMessageNotices.notice(FamilyMessageNotices.CONTACT_FIXED, message.id()));
        return messages.save(message);
    }
}
