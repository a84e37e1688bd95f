package org.kinvite.invitation;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an invitation that nobody answered in time. */
@Component
public class ExpireInvitation {

    private final Invitations invitations;
    private final Clock clock;

    ExpireInvitation(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Expires the invitation; one that has ended already stays as it is. */
    @Transactional
    public void expire(long invitationId) {
        invitations.findById(invitationId).filter(Invitation::isOpen).ifPresent(invitation -> {
            invitation.end(InvitationState.EXPIRED, clock.instant());
            invitations.save(invitation);
        });
    }
}
