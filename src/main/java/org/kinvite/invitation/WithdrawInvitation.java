package org.kinvite.invitation;

import java.time.Clock;
import org.kinvite.engine.Outbox;
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
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    WithdrawInvitation(
            GuardianPlaces places,
            Invitations invitations,
            Outbox outbox,
            AuditTrail auditTrail,
            CurrentStaff currentStaff,
            Clock clock) {
        this.places = places;
        this.invitations = invitations;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.clock = clock;
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
            invitation.end(InvitationState.WITHDRAWN, clock.instant());
            invitations.save(invitation);
            auditTrail.record(
                    new Act(currentStaff.actor(), "invitation.withdrawn", "guardian", guardianId, siteId, null));
            outbox.append(InvitationMessages.message(InvitationMessages.INVITATION_WITHDRAWN, invitation.id()));
        });
    }
}
