package org.kinvite.invitation;

import org.kinvite.kernel.Channel;
import org.kinvite.pin.IssuePin;
import org.kinvite.roster.Guardians;
import org.springframework.stereotype.Component;

/** Makes sure that the invited guardian has a sign-in PIN; one that exists stays (rule 8). */
@Component
public class GenerateSignInPin {

    private final Invitations invitations;
    private final Guardians guardians;
    private final IssuePin issuePin;

    GenerateSignInPin(Invitations invitations, Guardians guardians, IssuePin issuePin) {
        this.invitations = invitations;
        this.guardians = guardians;
        this.issuePin = issuePin;
    }

    /**
     * An invitation that ended without an account, or a guardian who was erased, needs none; the process is told of that by a
     * message.
     *
     * @throws org.kinvite.pin.PinsExhausted when the site has no free PIN left
     */
    public void generate(long invitationId) {
        var invitation = invitations.findById(invitationId).orElseThrow();
        if (!invitation.isOpen() && invitation.state() != InvitationState.REGISTERED) {
            return;
        }
        var guardian = guardians.findById(invitation.guardianId()).orElseThrow();
        issuePin.forGuardian(guardian.id(), invitation.siteId(), guardian.contact(Channel.TEXT));
    }
}
