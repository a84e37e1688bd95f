package org.kinvite.invitation;

import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.task.OpenTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskRequest;
import org.springframework.stereotype.Component;

/** A contact cannot be reached: the invitation says so, and staff get the task to mend it. */
@Component
class NeedAttention {

    private final Invitations invitations;
    private final OpenTask openTask;
    private final AuditTrail auditTrail;

    NeedAttention(Invitations invitations, OpenTask openTask, AuditTrail auditTrail) {
        this.invitations = invitations;
        this.openTask = openTask;
        this.auditTrail = auditTrail;
    }

    /** Runs within the caller's transaction. */
    void because(ContactUnreachable.Reason reason, Invitation invitation) {
        invitation.needAttention(reason.name());
        invitations.save(invitation);
        openTask.open(new TaskRequest(
                TaskKind.FIX_CONTACT_DETAILS,
                InvitationMessages.PROCESS,
                invitation.id(),
                invitation.guardianId(),
                invitation.siteId(),
                reason.name()));
        auditTrail.record(new Act(
                Actor.PROCESS,
                "contact.unreachable",
                "guardian",
                invitation.guardianId(),
                invitation.siteId(),
                reason.name()));
    }
}
