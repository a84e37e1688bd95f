package org.kinvite.invitation;

/** Where an invitation stands. None disappears: each end has a state of its own (rule 9). */
public enum InvitationState {
    /** Asked for, not sent yet. */
    REQUESTED,
    /** Sent; the family has not registered. */
    INVITED,
    /** Could not be sent: a person must mend the contact. */
    NEEDS_ATTENTION,
    REGISTERED,
    WITHDRAWN,
    DECLINED,
    EXPIRED,
    UNENROLLED;

    /** Whether the invitation goes on. */
    public boolean isOpen() {
        return this == REQUESTED || this == INVITED || this == NEEDS_ATTENTION;
    }
}
