package org.kinvite.invitation;

import java.util.Optional;
import org.kinvite.messaging.Purpose;
import org.springframework.stereotype.Component;

/** Reminds a family that has not registered. */
@Component
public class SendReminder {

    private final DeliverInvitation delivery;

    SendReminder(DeliverInvitation delivery) {
        this.delivery = delivery;
    }

    /**
     * @return what to wait for; empty when the invitation has ended meanwhile
     * @throws org.kinvite.messaging.ContactUnreachable when staff must mend the contact
     * @throws NotBefore when quiet hours forbid it now
     * @throws org.kinvite.messaging.TemporarilyUnsendable when it is worth trying again
     */
    public Optional<NextStep> send(long invitationId) {
        return delivery.deliver(invitationId, Purpose.REMINDER);
    }
}
