package org.kinvite.invitation;

import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.roster.Guardians;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.task.OpenTask;
import org.kinvite.task.SettleTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskRequest;
import org.springframework.stereotype.Component;

/**
 * A contact cannot be reached. The other channel is tried once, when the agency allows that and there is a contact for
 * it; else the invitation needs attention, and staff get the task to mend the contact.
 */
@Component
class SeekAnotherWay {

    private final Invitations invitations;
    private final Guardians guardians;
    private final InvitableGuardian invitable;
    private final CadencesInForce cadences;
    private final OpenTask openTask;
    private final SettleTask settleTask;
    private final AuditTrail auditTrail;

    SeekAnotherWay(
            Invitations invitations,
            Guardians guardians,
            InvitableGuardian invitable,
            CadencesInForce cadences,
            OpenTask openTask,
            SettleTask settleTask,
            AuditTrail auditTrail) {
        this.invitations = invitations;
        this.guardians = guardians;
        this.invitable = invitable;
        this.cadences = cadences;
        this.openTask = openTask;
        this.settleTask = settleTask;
        this.auditTrail = auditTrail;
    }

    /**
     * Runs within the caller's transaction.
     *
     * @return whether it goes on over the other channel; else a person is needed
     */
    boolean from(Invitation invitation, ContactUnreachable.Reason reason) {
        record(invitation, "contact.unreachable", reason.name());
        settleTask.settle(InvitationMessages.PROCESS, invitation.id(), Actor.PROCESS);
        var otherWay = hasOtherWay(invitation);
        if (otherWay) {
            invitation.fallBack();
            record(invitation, "channel.changed", invitation.channel().name());
        } else {
            invitation.needAttention(reason.name());
            openTask.open(new TaskRequest(
                    TaskKind.FIX_CONTACT_DETAILS,
                    InvitationMessages.PROCESS,
                    invitation.id(),
                    invitation.guardianId(),
                    invitation.siteId(),
                    reason.name()));
        }
        invitations.save(invitation);
        return otherWay;
    }

    private boolean hasOtherWay(Invitation invitation) {
        return !invitation.fellBack()
                && cadences.ofSite(invitation.siteId()).otherChannelAllowed()
                && invitable
                        .problem(
                                guardians.findById(invitation.guardianId()).orElseThrow(),
                                invitation.channel().other())
                        .isEmpty();
    }

    private void record(Invitation invitation, String what, String details) {
        auditTrail.record(
                new Act(Actor.PROCESS, what, "guardian", invitation.guardianId(), invitation.siteId(), details));
    }
}
