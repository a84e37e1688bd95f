package org.kinvite.invitation;

import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an open invitation back; its links end at once (rule 9). */
@Component
public class WithdrawInvitation {

    private final GuardianPlaces places;
    private final Invitations invitations;
    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    WithdrawInvitation(
            GuardianPlaces places,
            Invitations invitations,
            EndInvitation endInvitation,
            AuditTrail auditTrail,
            CurrentStaff currentStaff) {
        this.places = places;
        this.invitations = invitations;
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /**
     * Withdraws the guardian's open invitation; without one, nothing happens.
     *
     * @throws org.kinvite.staff.NotGranted when staff may not see the guardian
     */
    @Transactional
    public void withdraw(long guardianId) {
        var siteId = places.siteOf(guardianId, currentStaff.sites());
        invitations.findOpenByGuardian(guardianId).ifPresent(invitation -> {
            endInvitation.end(invitation, InvitationState.WITHDRAWN, currentStaff.actor());
            auditTrail.record(
                    new Act(currentStaff.actor(), "invitation.withdrawn", "guardian", guardianId, siteId, null));
        });
    }
}
