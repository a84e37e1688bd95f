package org.kinvite.invitation;

import org.kinvite.roster.ContactDetailsCorrected;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Guardians;
import org.kinvite.staff.CurrentStaff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A corrected contact resumes an invitation that needed attention, and restarts one that was sent elsewhere: the link
 * that went to the wrong address ends at once.
 */
@Component
class ResumeAfterCorrection {

    private static final Logger LOG = LoggerFactory.getLogger(ResumeAfterCorrection.class);

    private final Guardians guardians;
    private final Invitations invitations;
    private final InvitableGuardian invitable;
    private final InvitationLinks links;
    private final ReInviteGuardian reInviteGuardian;
    private final CurrentStaff currentStaff;

    ResumeAfterCorrection(
            Guardians guardians,
            Invitations invitations,
            InvitableGuardian invitable,
            InvitationLinks links,
            ReInviteGuardian reInviteGuardian,
            CurrentStaff currentStaff) {
        this.guardians = guardians;
        this.invitations = invitations;
        this.invitable = invitable;
        this.links = links;
        this.reInviteGuardian = reInviteGuardian;
        this.currentStaff = currentStaff;
    }

    /** Runs within the correction's transaction. */
    @EventListener
    void on(ContactDetailsCorrected corrected) {
        invitations.findOpenByGuardian(corrected.guardianId()).ifPresent(invitation -> {
            var guardian = guardians.findById(corrected.guardianId()).orElseThrow();
            switch (invitation.state()) {
                case NEEDS_ATTENTION -> resume(invitation, guardian);
                case INVITED, FOLLOW_UP -> followTheContact(invitation, guardian);
                default -> LOG.debug("invitation {} is being sent to the contact on file", invitation.id());
            }
        });
    }

    private void followTheContact(Invitation invitation, Guardian guardian) {
        var sentTo = links.newestContact(invitation.id());
        if (!sentTo.equals(guardian.contact(invitation.channel())) && !resume(invitation, guardian)) {
            invitation.disownLinks();
            invitations.save(invitation);
        }
    }

    /** Over the channel it had, or else the Preferred Contact; a contact that still cannot be reached changes nothing. */
    private boolean resume(Invitation invitation, Guardian guardian) {
        var channel = invitation.state().awaitsFamily()
                        && invitable.problem(guardian, invitation.channel()).isEmpty()
                ? invitation.channel()
                : guardian.preferredContact();
        if (invitable.problem(guardian, channel).isPresent()) {
            return false;
        }
        reInviteGuardian.sendAgain(invitation, channel, currentStaff.actor());
        return true;
    }
}
