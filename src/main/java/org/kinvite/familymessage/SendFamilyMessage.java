package org.kinvite.familymessage;

import java.time.Clock;
import java.util.function.Consumer;
import org.kinvite.account.RegisteredGuardians;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.QuietHours;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one message: the message first, its mark in a transaction after. */
@Component
public class SendFamilyMessage {

    private final FamilyMessages messages;
    private final Guardians guardians;
    private final RegisteredGuardians registered;
    private final Inviter.OfSite inviters;
    private final FamilyLetter letter;
    private final Messenger messenger;
    private final QuietHours quietHours;
    private final MessageNeedsAttention needsAttention;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendFamilyMessage(
            FamilyMessages messages,
            Guardians guardians,
            RegisteredGuardians registered,
            Inviter.OfSite inviters,
            FamilyLetter letter,
            Messenger messenger,
            QuietHours quietHours,
            MessageNeedsAttention needsAttention,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.guardians = guardians;
        this.registered = registered;
        this.inviters = inviters;
        this.letter = letter;
        this.messenger = messenger;
        this.quietHours = quietHours;
        this.needsAttention = needsAttention;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Sends the message, unless it was sent before.
     *
     * @throws ContactUnreachable when the contact must be mended; the message then needs attention
     * @throws NoLongerRegistered when the guardian was unlinked meanwhile; the message then has ended
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     * @throws org.kinvite.pin.PinsExhausted when it carries a PIN, there is none, and the site has none left
     */
    public void send(long familyMessageId) {
        var message = messages.findById(familyMessageId).orElseThrow();
        switch (message.state()) {
            case SENT -> {}
            case UNREGISTERED -> throw new NoLongerRegistered();
            // a job that runs once more after its answer got lost
            case NEEDS_ATTENTION, CLOSED -> throw new ContactUnreachable(reasonOf(message));
            case REQUESTED -> deliver(message);
        }
    }

    private void deliver(FamilyMessage message) {
        if (!registered.contains(message.guardianId())) {
            change(message, same -> same.loseRegistration(clock.instant()));
            throw new NoLongerRegistered();
        }
        var inviter = inviters.find(message.siteId());
        awaitMorning(message, inviter);
        try {
            var guardian = guardians.findById(message.guardianId()).orElseThrow();
            var contact =
                    guardian.contact(message.channel()).orElseThrow(() -> new ContactUnreachable(Reason.NO_CONTACT));
            messenger.send(letter.write(message, guardian, inviter, contact));
        } catch (ContactUnreachable unreachable) {
            change(message, same -> needsAttention.because(unreachable.reason(), same));
            throw unreachable;
        }
        change(message, same -> same.sent(clock.instant()));
    }

    private void awaitMorning(FamilyMessage message, Inviter inviter) {
        var now = clock.instant();
        var allowed = quietHours.after(now, message.channel(), inviter.zone());
        if (allowed.isAfter(now)) {
            change(message, same -> same.waitUntil(allowed));
            throw new NotBefore(allowed);
        }
    }

    /** Locks the message, and only touches it while it is still about the same send. */
    private void change(FamilyMessage message, Consumer<FamilyMessage> change) {
        transaction.executeWithoutResult(status -> messages.findWithLockingById(message.id())
                .filter(now -> now.state() == message.state() && now.attempt() == message.attempt())
                .ifPresent(same -> {
                    change.accept(same);
                    messages.save(same);
                }));
    }

    private static Reason reasonOf(FamilyMessage message) {
        return message.attentionReason() == null ? Reason.REFUSED : Reason.valueOf(message.attentionReason());
    }
}
