package org.kinvite.invitation;

/** The invitation has ended and cannot go on. */
public class InvitationEnded extends RuntimeException {

    private final InvitationState state;

    InvitationEnded(long invitationId, InvitationState state) {
        super("invitation " + invitationId + " is " + state);
        this.state = state;
    }

    public InvitationState state() {
        return state;
    }
}
