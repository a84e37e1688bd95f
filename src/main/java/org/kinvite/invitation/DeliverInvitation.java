package org.kinvite.invitation;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.QuietHours;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Inviter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What sending an invitation and reminding of it have in common: the message first, its mark after. What
 * happened to the invitation meanwhile wins: the process is told by a message of its own, and is given nothing to do.
 */
@Component
class DeliverInvitation {

    /** Where a letter goes: staff hand it over. */
    private static final String NOWHERE = "";

    private final Invitations invitations;
    private final DeliveryMarks marks;
    private final Guardians guardians;
    private final Inviter.OfSite inviters;
    private final InvitationLetter letter;
    private final Messenger messenger;
    private final QuietHours quietHours;
    private final Cadences cadences;
    private final SeekAnotherWay seekAnotherWay;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeliverInvitation(
            Invitations invitations,
            DeliveryMarks marks,
            Guardians guardians,
            Inviter.OfSite inviters,
            InvitationLetter letter,
            Messenger messenger,
            QuietHours quietHours,
            Cadences cadences,
            SeekAnotherWay seekAnotherWay,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.marks = marks;
        this.guardians = guardians;
        this.inviters = inviters;
        this.letter = letter;
        this.messenger = messenger;
        this.quietHours = quietHours;
        this.cadences = cadences;
        this.seekAnotherWay = seekAnotherWay;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Delivers the message of {@code purpose} for {@code invitation} as it was read a moment ago.
     *
     * @return the next step; empty when the invitation has ended, or was sent or changed, or the guardian erased meanwhile
     * @throws ContactUnreachable when the contact must be mended; the invitation then needs attention
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    Optional<NextStep> deliver(Invitation invitation, Purpose purpose) {
        var inviter = inviters.find(invitation.siteId());
        awaitMorning(invitation, inviter);
        var guardian = guardians.findById(invitation.guardianId()).orElseThrow();
        if (guardian.isErased()) {
            return Optional.empty();
        }
        var cadence = cadences.ofSite(invitation.siteId());
        try {
            messenger.send(
                    letter.write(purpose, invitation, guardian, inviter, cadence, contact(invitation, guardian)));
        } catch (ContactUnreachable unreachable) {
            return elsewhere(invitation, unreachable);
        }
        return markDelivered(invitation, purpose, inviter, cadence);
    }

    private static String contact(Invitation invitation, Guardian guardian) {
        return invitation.channel() == Channel.LETTER
                ? NOWHERE
                : guardian.contact(invitation.channel()).orElseThrow(() -> new ContactUnreachable(Reason.NO_CONTACT));
    }

    /** Over the other channel at once, or by way of staff; what changed meanwhile needs neither. */
    private Optional<NextStep> elsewhere(Invitation invitation, ContactUnreachable unreachable) {
        var otherWay = inTransaction(invitation, same -> seekAnotherWay.from(same, unreachable.reason()));
        if (otherWay.isEmpty()) {
            return Optional.empty();
        }
        if (!otherWay.get()) {
            throw unreachable;
        }
        return deliver(invitations.findById(invitation.id()).orElseThrow(), Purpose.INVITATION);
    }

    private void awaitMorning(Invitation invitation, Inviter inviter) {
        var now = clock.instant();
        var allowed = quietHours.after(now, invitation.channel(), inviter.zone());
        if (allowed.isAfter(now)) {
            inTransaction(invitation, same -> {
                same.waitUntil(allowed);
                return invitations.save(same);
            });
            throw new NotBefore(allowed);
        }
    }

    /** Nearly always nothing has changed since it was read: then one statement does, and the version sees to it. */
    private Optional<NextStep> markDelivered(Invitation invitation, Purpose purpose, Inviter inviter, Cadence cadence) {
        var attempt = invitation.attempt();
        var state = invitation.state();
        var step = delivered(invitation, purpose, inviter, cadence);
        if (marks.write(invitation)) {
            return Optional.of(step);
        }
        return inTransaction(invitation.id(), attempt, state, same -> {
            var anew = delivered(same, purpose, inviter, cadence);
            invitations.save(same);
            return anew;
        });
    }

    private NextStep delivered(Invitation invitation, Purpose purpose, Inviter inviter, Cadence cadence) {
        return purpose == Purpose.REMINDER
                ? invitation.reminded(clock.instant(), cadence, inviter.zone())
                : invitation.sent(clock.instant(), cadence, inviter.zone());
    }

    private <T> Optional<T> inTransaction(Invitation invitation, Function<Invitation, T> change) {
        return inTransaction(invitation.id(), invitation.attempt(), invitation.state(), change);
    }

    /** Locks the invitation, and only touches it while it is still about the same send. */
    private <T> Optional<T> inTransaction(
            long invitationId, int attempt, InvitationState state, Function<Invitation, T> change) {
        return transaction.execute(status -> invitations
                .findWithLockingById(invitationId)
                .filter(now -> now.isOpen() && now.attempt() == attempt && now.state() == state)
                .map(change));
    }
}
