package org.kinvite.invitation;

import java.time.Clock;
import java.time.Instant;
import org.kinvite.roster.Guardians;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A family that opened an older or expired link asks for the newest one; it goes to the contact on file (rule 5). */
@Component
public class SendNewestLink {

    private final InvitationLinks links;
    private final Invitations invitations;
    private final Guardians guardians;
    private final InvitableGuardian invitable;
    private final ReInviteGuardian reInviteGuardian;
    private final InvitationSettings settings;
    private final AuditTrail auditTrail;
    private final Clock clock;

    SendNewestLink(
            InvitationLinks links,
            Invitations invitations,
            Guardians guardians,
            InvitableGuardian invitable,
            ReInviteGuardian reInviteGuardian,
            InvitationSettings settings,
            AuditTrail auditTrail,
            Clock clock) {
        this.links = links;
        this.invitations = invitations;
        this.guardians = guardians;
        this.invitable = invitable;
        this.reInviteGuardian = reInviteGuardian;
        this.settings = settings;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Sends the invitation again, at most once in {@code kinvite.invitation.resend-pause}.
     *
     * @return false when it was sent a moment ago, has ended, or cannot be sent
     */
    @Transactional
    public boolean send(String tokenHash) {
        var invitation = links.find(tokenHash)
                .flatMap(link -> invitations.findById(link.invitationId()))
                .filter(this::maySend);
        invitation.ifPresent(again -> {
            auditTrail.record(new Act(
                    Actor.family(null), "link.requested", "guardian", again.guardianId(), again.siteId(), null));
            reInviteGuardian.sendAgain(again, again.channel(), Actor.family(null));
        });
        return invitation.isPresent();
    }

    private boolean maySend(Invitation invitation) {
        return invitation.state().awaitsFamily()
                && invitation
                        .series()
                        .lastSend()
                        .orElse(Instant.MIN)
                        .isBefore(clock.instant().minus(settings.resendPause()))
                && invitable
                        .problem(guardians.findById(invitation.guardianId()).orElseThrow(), invitation.channel())
                        .isEmpty();
    }
}
