package org.kinvite.invitation;

import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an invitation that nobody answered in time. */
@Component
public class ExpireInvitation {

    private final Invitations invitations;
    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;

    ExpireInvitation(Invitations invitations, EndInvitation endInvitation, AuditTrail auditTrail) {
        this.invitations = invitations;
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
    }

    /**
     * Expires the invitation; one that has ended already stays as it is, and so does one that staff sent again or
     * extended in the very moment in which it was due: its process is started again by the reconciliation.
     */
    @Transactional
    public void expire(long invitationId) {
        invitations
                .findWithLockingById(invitationId)
                .filter(invitation -> invitation.state() == InvitationState.FOLLOW_UP)
                .ifPresent(invitation -> {
                    endInvitation.end(invitation, InvitationState.EXPIRED, Actor.PROCESS);
                    auditTrail.record(new Act(
                            Actor.PROCESS,
                            "invitation.expired",
                            "guardian",
                            invitation.guardianId(),
                            invitation.siteId(),
                            null));
                });
    }
}
