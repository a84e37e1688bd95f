package org.kinvite.invitation;

import java.time.Clock;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "This isn't me": whom the newest link reached is not the guardian, and is sent nothing more (rule 9). */
@Component
public class DeclineInvitation {

    private final InvitationLinks links;
    private final Invitations invitations;
    private final EndInvitation endInvitation;
    private final AuditTrail auditTrail;
    private final Clock clock;

    DeclineInvitation(
            InvitationLinks links,
            Invitations invitations,
            EndInvitation endInvitation,
            AuditTrail auditTrail,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.endInvitation = endInvitation;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Declines the link's invitation; a link that can no longer be used changes nothing. */
    @Transactional
    public void decline(String tokenHash) {
        links.find(tokenHash).ifPresent(link -> {
            var invitation =
                    invitations.findWithLockingById(link.invitationId()).orElseThrow();
            if (link.status(invitation, clock.instant()) == Status.VALID) {
                endInvitation.end(invitation, InvitationState.DECLINED, Actor.family(null));
                auditTrail.record(new Act(
                        Actor.family(null),
                        "invitation.declined",
                        "guardian",
                        invitation.guardianId(),
                        invitation.siteId(),
                        null));
            }
        });
    }
}
