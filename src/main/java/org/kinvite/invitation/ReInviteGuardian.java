package org.kinvite.invitation;

import org.kinvite.engine.Outbox;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.Guardians;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.SettleTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends an open invitation again with a newer link, any time before registration (rule 5). */
@Component
public class ReInviteGuardian {

    private final Guardians guardians;
    private final GuardianPlaces places;
    private final Invitations invitations;
    private final InvitableGuardian invitable;
    private final SettleTask settleTask;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    ReInviteGuardian(
            Guardians guardians,
            GuardianPlaces places,
            Invitations invitations,
            InvitableGuardian invitable,
            SettleTask settleTask,
            Outbox outbox,
            AuditTrail auditTrail,
            CurrentStaff currentStaff) {
        this.guardians = guardians;
        this.places = places;
        this.invitations = invitations;
        this.invitable = invitable;
        this.settleTask = settleTask;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /**
     * Asks for another send over {@code channel}.
     *
     * @throws CannotInvite when rules 1, 2 or 10 forbid it, nothing is open, the last send is still under way, or
     *     the student has left
     * @throws org.kinvite.staff.NotGranted when staff may not see the guardian
     */
    @Transactional
    public Invitation reInvite(long guardianId, Channel channel) {
        var siteId = places.invitingSiteOf(guardianId, currentStaff.sites());
        invitable.require(guardians.findById(guardianId).orElseThrow(), channel);
        var invitation =
                invitations.findOpenByGuardian(guardianId).orElseThrow(() -> new CannotInvite(Reason.NOT_INVITED));
        auditTrail.record(
                new Act(currentStaff.actor(), "guardian.re-invited", "guardian", guardianId, siteId, channel.name()));
        return sendAgain(invitation, channel, currentStaff.actor());
    }

    /** Asks the waiting process for another send, by the message that it waits for; a task that waits is settled. */
    Invitation sendAgain(Invitation invitation, Channel channel, Actor by) {
        var message =
                switch (invitation.state()) {
                    case INVITED, FOLLOW_UP -> InvitationMessages.REINVITE_REQUESTED;
                    case NEEDS_ATTENTION -> InvitationMessages.CONTACT_FIXED;
                    default -> throw new CannotInvite(Reason.BEING_SENT);
                };
        invitation.requestAgain(channel);
        settleTask.settle(InvitationMessages.PROCESS, invitation.id(), by);
        outbox.append(InvitationMessages.message(message, invitation.id()));
        return invitations.save(invitation);
    }
}
