package org.kinvite.invitation;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.Purpose;
import org.kinvite.roster.Guardians;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What sending an invitation and reminding of it have in common: the message first, its mark in a transaction after. */
@Component
class DeliverInvitation {

    private final Invitations invitations;
    private final Guardians guardians;
    private final Inviter.OfSite inviters;
    private final InvitationLetter letter;
    private final Messenger messenger;
    private final QuietHours quietHours;
    private final Cadence cadence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliverInvitation(
            Invitations invitations,
            Guardians guardians,
            Inviter.OfSite inviters,
            InvitationLetter letter,
            Messenger messenger,
            QuietHours quietHours,
            Cadence cadence,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.guardians = guardians;
        this.inviters = inviters;
        this.letter = letter;
        this.messenger = messenger;
        this.quietHours = quietHours;
        this.cadence = cadence;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Delivers the message of {@code purpose} that is due now.
     *
     * @return the next step; empty when the invitation has ended meanwhile
     * @throws ContactUnreachable when the contact must be mended; the invitation then needs attention
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    Optional<NextStep> deliver(long invitationId, Purpose purpose) {
        var invitation = invitations.findById(invitationId).orElseThrow();
        if (!invitation.isOpen()) {
            return Optional.empty();
        }
        var inviter = inviters.find(invitation.siteId());
        awaitMorning(invitation, inviter);
        try {
            var guardian = guardians.findById(invitation.guardianId()).orElseThrow();
            var contact =
                    guardian.contact(invitation.channel()).orElseThrow(() -> new ContactUnreachable(Reason.NO_CONTACT));
            messenger.send(letter.write(purpose, invitation, guardian, inviter, contact));
        } catch (ContactUnreachable unreachable) {
            change(invitationId, open -> open.needAttention(unreachable.reason().name()));
            throw unreachable;
        }
        return markDelivered(invitationId, purpose, inviter);
    }

    private void awaitMorning(Invitation invitation, Inviter inviter) {
        var now = clock.instant();
        var allowed = quietHours.after(now, invitation.channel(), inviter.zone());
        if (allowed.isAfter(now)) {
            change(invitation.id(), open -> open.waitUntil(allowed));
            throw new NotBefore(allowed);
        }
    }

    private Optional<NextStep> markDelivered(long invitationId, Purpose purpose, Inviter inviter) {
        return transaction.execute(status -> invitations
                .findById(invitationId)
                .filter(Invitation::isOpen)
                .map(invitation -> {
                    var step = purpose == Purpose.REMINDER
                            ? invitation.reminded(clock.instant(), cadence, inviter.zone())
                            : invitation.sent(clock.instant(), cadence, inviter.zone());
                    invitations.save(invitation);
                    return step;
                }));
    }

    private void change(long invitationId, Consumer<Invitation> change) {
        transaction.executeWithoutResult(status -> invitations
                .findById(invitationId)
                .filter(Invitation::isOpen)
                .ifPresent(invitation -> {
                    change.accept(invitation);
                    invitations.save(invitation);
                }));
    }
}
