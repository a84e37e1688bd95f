package org.kinvite.invitation;

import java.util.Collection;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what invited somebody in the very moment in which they were erased. */
@Component
public class EndErased {

    private final Invitations invitations;
    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;

    EndErased(Invitations invitations, EndInvitation endInvitation, AuditTrail auditTrail) {
        this.invitations = invitations;
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
    }

    /** Withdraws the open invitations of guardians who were erased. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(Collection<Long> guardians) {
        guardians.forEach(this::withdraw);
    }

    private void withdraw(long guardian) {
        invitations.findOpenByGuardian(guardian).ifPresent(invitation -> {
            endInvitation.end(invitation, InvitationState.WITHDRAWN, Actor.PROCESS);
            auditTrail.record(new Act(
                    Actor.PROCESS,
                    "invitation.withdrawn",
                    "guardian",
                    guardian,
                    invitation.siteId(),
                    "guardian erased"));
        });
    }
}
