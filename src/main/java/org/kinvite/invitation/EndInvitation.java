package org.kinvite.invitation;

import java.time.Clock;
import org.kinvite.engine.Outbox;
import org.kinvite.staff.Actor;
import org.kinvite.task.SettleTask;
import org.springframework.stereotype.Component;

/** What all ends of an invitation have in common: its state, its task, and what the process is told (rule 9). */
@Component
class EndInvitation {

    private final Invitations invitations;
    private final SettleTask settleTask;
    private final Outbox outbox;
    private final Clock clock;

    EndInvitation(Invitations invitations, SettleTask settleTask, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.settleTask = settleTask;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Ends the invitation within the caller's transaction.
     *
     * @throws InvitationEnded when it has ended before
     */
    void end(Invitation invitation, InvitationState end, Actor by) {
        invitation.end(end, clock.instant());
        invitations.save(invitation);
        settleTask.settle(InvitationMessages.PROCESS, invitation.id(), by);
        InvitationMessages.ofEnd(end)
                .ifPresent(message -> outbox.append(InvitationMessages.message(message, invitation.id())));
    }
}
