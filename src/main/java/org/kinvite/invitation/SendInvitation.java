package org.kinvite.invitation;

import java.util.Optional;
import org.kinvite.messaging.Purpose;
import org.springframework.stereotype.Component;

/** Sends an invitation with its newest link. */
@Component
public class SendInvitation {

    private final DeliverInvitation delivery;

    SendInvitation(DeliverInvitation delivery) {
        this.delivery = delivery;
    }

    /**
     * @return what to wait for; empty when the invitation has ended meanwhile
     * @throws org.kinvite.messaging.ContactUnreachable when staff must mend the contact
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    public Optional<NextStep> send(long invitationId) {
        return delivery.deliver(invitationId, Purpose.INVITATION);
    }
}
