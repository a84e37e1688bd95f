package org.kinvite.invitation;

import org.kinvite.roster.ContactDetailsCorrected;
import org.kinvite.roster.Guardians;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mending the contact resumes an invitation that needed attention, over the Preferred Contact. */
@Component
class ResumeAfterCorrection {

    private final Guardians guardians;
    private final Invitations invitations;
    private final InvitableGuardian invitable;
    private final ReInviteGuardian reInviteGuardian;

    ResumeAfterCorrection(
            Guardians guardians,
            Invitations invitations,
            InvitableGuardian invitable,
            ReInviteGuardian reInviteGuardian) {
        this.guardians = guardians;
        this.invitations = invitations;
        this.invitable = invitable;
        this.reInviteGuardian = reInviteGuardian;
    }

    /** Runs within the correction's transaction; a contact that still cannot be reached changes nothing here. */
    @EventListener
    void on(ContactDetailsCorrected corrected) {
        var guardian = guardians.findById(corrected.guardianId()).orElseThrow();
        invitations
                .findOpenByGuardian(guardian.id())
                .filter(invitation -> invitation.state() == InvitationState.NEEDS_ATTENTION)
                .filter(invitation ->
                        invitable.problem(guardian, guardian.preferredContact()).isEmpty())
                .ifPresent(invitation -> reInviteGuardian.sendAgain(invitation, guardian.preferredContact()));
    }
}
