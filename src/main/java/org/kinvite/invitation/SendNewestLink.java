package org.kinvite.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kinvite.kernel.Channel;
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
        return links.find(tokenHash)
                .flatMap(link -> invitations.findById(link.invitationId()))
                .filter(this::mayAskNow)
                .map(invitation -> channel(invitation)
                        .map(channel -> send(invitation, channel))
                        .isPresent())
                .orElse(false);
    }

    private Invitation send(Invitation again, Channel channel) {
        auditTrail.record(
                new Act(Actor.family(null), "link.requested", "guardian", again.guardianId(), again.siteId(), null));
        return reInviteGuardian.sendAgain(again, channel, Actor.family(null));
    }

    private Optional<Channel> channel(Invitation invitation) {
        return invitable.reachableOver(
                guardians.findById(invitation.guardianId()).orElseThrow(), invitation.channel());
    }

    private boolean mayAskNow(Invitation invitation) {
        return invitation.state().awaitsFamily()
                && invitation
                        .series()
                        .lastSend()
                        .orElse(Instant.MIN)
                        .isBefore(clock.instant().minus(settings.resendPause()));
    }
}
