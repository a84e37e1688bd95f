package org.kinvite.invitation;

import org.kinvite.roster.GuardianRemoved;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is no longer Parent/Guardian A or B may not be invited (rule 1): an open invitation is taken back. */
@Component
class EndRemoved {

    private final Invitations invitations;
    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;

    EndRemoved(Invitations invitations, EndInvitation endInvitation, AuditTrail auditTrail) {
        this.invitations = invitations;
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
    }

    /** Runs within the transaction that removed the guardian. */
    @EventListener
    void on(GuardianRemoved removed) {
        invitations.findOpenByGuardian(removed.guardianId()).ifPresent(invitation -> {
            endInvitation.end(invitation, InvitationState.WITHDRAWN, Actor.PROCESS);
            auditTrail.record(new Act(
                    Actor.PROCESS,
                    "invitation.withdrawn",
                    "guardian",
                    removed.guardianId(),
                    invitation.siteId(),
                    "guardian removed"));
        });
    }
}
