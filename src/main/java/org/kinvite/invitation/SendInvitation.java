package org.kinvite.invitation;

import java.time.Clock;
import java.util.Optional;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.Purpose;
import org.springframework.stereotype.Component;

/** Sends an invitation with its newest link. */
@Component
public class SendInvitation {

    private final Invitations invitations;
    private final DeliverInvitation delivery;
    private final Clock clock;

    SendInvitation(Invitations invitations, DeliverInvitation delivery, Clock clock) {
        this.invitations = invitations;
        this.delivery = delivery;
        this.clock = clock;
    }

    /**
     * Sends what was asked for; what was sent before is not sent, nor its series begun, once more. So a process that has
     * lost its way is led through here: it comes to wait where its invitation waits.
     *
     * @return what to wait for; empty when the invitation has ended meanwhile
     * @throws ContactUnreachable when staff must mend the contact
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    public Optional<NextStep> send(long invitationId) {
        var invitation = invitations.findById(invitationId).orElseThrow();
        return switch (invitation.state()) {
            case REQUESTED -> delivery.deliver(invitation, Purpose.INVITATION);
            case INVITED, FOLLOW_UP -> Optional.of(invitation.planFrom(clock.instant()));
            case NEEDS_ATTENTION ->
                throw new ContactUnreachable(ContactUnreachable.Reason.valueOf(invitation.attentionReason()));
            default -> Optional.empty();
        };
    }
}
