package org.kinvite.invitation;

import java.time.Clock;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Inviter;
import org.kinvite.staff.Actor;
import org.kinvite.task.TaskOutcome;
import org.springframework.stereotype.Component;

/** Does to an invitation what staff decided in its task, wherever they did. */
@Component
class FollowDecision {

    private final Invitations invitations;
    private final Guardians guardians;
    private final InvitableGuardian invitable;
    private final Inviter.OfSite inviters;
    private final Cadences cadences;
    private final EndInvitation endInvitation;
    private final Clock clock;

    FollowDecision(
            Invitations invitations,
            Guardians guardians,
            InvitableGuardian invitable,
            Inviter.OfSite inviters,
            Cadences cadences,
            EndInvitation endInvitation,
            Clock clock) {
        this.invitations = invitations;
        this.guardians = guardians;
        this.invitable = invitable;
        this.inviters = inviters;
        this.cadences = cadences;
        this.endInvitation = endInvitation;
        this.clock = clock;
    }

    /** @throws CannotInvite when it would have to be sent to where nothing can be sent (rules 2 and 10) */
    void follow(Invitation invitation, TaskOutcome outcome, Actor by) {
        switch (outcome) {
            case RETRY, SEND_AGAIN -> sendAgain(invitation, invitation.channel());
            case OTHER_CHANNEL -> sendAgain(invitation, invitation.channel().other());
            case PRINT_LETTER -> sendAgain(invitation, Channel.LETTER);
            case EXTEND -> extend(invitation);
            case CLOSE -> endInvitation.end(invitation, InvitationState.CLOSED, by);
            case START_AGAIN, LEAVE, SETTLED ->
                throw new IllegalArgumentException(outcome + " is no decision about it");
        }
    }

    private void sendAgain(Invitation invitation, Channel channel) {
        invitable.require(guardians.findById(invitation.guardianId()).orElseThrow(), channel);
        invitation.requestAgain(channel);
        invitations.save(invitation);
    }

    private void extend(Invitation invitation) {
        var zone = inviters.find(invitation.siteId()).zone();
        var cadence = cadences.ofSite(invitation.siteId());
        invitation.extend(cadence.extension(invitation.plan().expiresAt(), clock.instant(), zone));
        invitations.save(invitation);
    }
}
