package org.kinvite.familymessage;

import org.kinvite.account.RegisteredGuardians;
import org.kinvite.engine.Outbox;
import org.kinvite.messaging.MessageFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A message bounced, or was not delivered, hours after a provider accepted it: staff get the task to mend the contact, as
 * if it had been refused at once. Its process has ended, so another one begins, which finds that and waits for them.
 */
@Component
class NoticeLostMessage {

    private final FamilyMessages messages;
    private final RegisteredGuardians registered;
    private final MessageNeedsAttention needsAttention;
    private final Outbox outbox;

    NoticeLostMessage(
            FamilyMessages messages,
            RegisteredGuardians registered,
            MessageNeedsAttention needsAttention,
            Outbox outbox) {
        this.messages = messages;
        this.registered = registered;
        this.needsAttention = needsAttention;
        this.outbox = outbox;
    }

    /**
     * Runs within the report's transaction. What failed before staff sent it again says nothing of the newer try, and a
     * guardian who was unlinked meanwhile needs no message any more.
     */
    @EventListener
    void on(MessageFailed failed) {
        MessageKey.read(failed.idempotencyKey()).ifPresent(key -> messages.findWithLockingById(key.familyMessageId())
                .filter(message -> message.attempt() == key.attempt() && message.mayBeLost())
                .filter(message -> registered.contains(message.guardianId()))
                .ifPresent(message -> {
                    needsAttention.because(failed.reason(), message);
                    messages.save(message);
                    outbox.append(
                            FamilyMessageNotices.notice(FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED, message.id()));
                }));
    }
}
