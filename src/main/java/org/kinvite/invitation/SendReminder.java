package org.kinvite.invitation;

import java.util.Optional;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.Purpose;
import org.springframework.stereotype.Component;

/** Reminds a family that has not registered. */
@Component
public class SendReminder {

    private final Invitations invitations;
    private final DeliverInvitation delivery;

    SendReminder(Invitations invitations, DeliverInvitation delivery) {
        this.invitations = invitations;
        this.delivery = delivery;
    }

    /**
     * Reminds while the invitation waits for the family; one that staff send again at this moment needs no reminder. A
     * reminder that could not be delivered may have fallen back to the other channel without getting through yet, e.g.
     * because of quiet hours: then that is what is still to be sent.
     *
     * @param remindersLeft how many were still to come when this one fell due: one that was sent before is recognised by
     *     it, and not followed by the next one at once
     * @return what to wait for; empty when the invitation has ended, or goes on otherwise, meanwhile
     * @throws org.kinvite.messaging.ContactUnreachable when staff must mend the contact
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    public Optional<NextStep> send(long invitationId, int remindersLeft) {
        var invitation = invitations.findById(invitationId).orElseThrow();
        return switch (invitation.state()) {
            case INVITED ->
                invitation.plan().remindersLeft() == remindersLeft
                        ? delivery.deliver(invitation, Purpose.REMINDER)
                        : Optional.of(invitation.plan());
            case REQUESTED ->
                invitation.fellBack() ? delivery.deliver(invitation, Purpose.INVITATION) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
