package org.kinvite.invitation;

import org.kinvite.engine.Outbox;
import org.kinvite.messaging.MessageFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A message bounced, or was not delivered, hours after a provider accepted it: its invitation seeks another way. */
@Component
class NoticeFailedMessage {

    private final Invitations invitations;
    private final SeekAnotherWay seekAnotherWay;
    private final TaskPlaces places;
    private final Outbox outbox;

    NoticeFailedMessage(Invitations invitations, SeekAnotherWay seekAnotherWay, TaskPlaces places, Outbox outbox) {
        this.invitations = invitations;
        this.seekAnotherWay = seekAnotherWay;
        this.places = places;
        this.outbox = outbox;
    }

    /**
     * Runs within the report's transaction. What failed before staff sent again, or mended the contact, says nothing of
     * the newer send.
     */
    @EventListener
    void on(MessageFailed failed) {
        SendKey.read(failed.idempotencyKey()).ifPresent(key -> invitations
                .findWithLockingById(key.invitationId())
                .filter(invitation -> isAbout(key, invitation))
                .ifPresent(invitation -> seekAnotherWay(invitation, failed)));
    }

    private static boolean isAbout(SendKey key, Invitation invitation) {
        return invitation.isOpen()
                && invitation.state() != InvitationState.NEEDS_ATTENTION
                && invitation.attempt() == key.attempt();
    }

    private void seekAnotherWay(Invitation invitation, MessageFailed failed) {
        var message = seekAnotherWay.from(invitation, failed.reason())
                ? InvitationMessages.message(InvitationMessages.REINVITE_REQUESTED, invitation.id())
                : InvitationMessages.unreachable(invitation.id(), places.find(invitation.id()));
        outbox.append(message);
    }
}
