package org.kinvite.invitation;

/** Where an invitation stands. None disappears: each end has a state of its own (rule 9). */
public enum InvitationState {
    /** Asked for, not sent yet. */
    REQUESTED,
    /** Sent; the family has not registered. */
    INVITED,
    /** No answer to any reminder: staff follow up in person. */
    FOLLOW_UP,
    /** Could not be sent: a person must mend the contact. */
    NEEDS_ATTENTION,
    REGISTERED,
    WITHDRAWN,
    DECLINED,
    EXPIRED,
    UNENROLLED,
    /** Given up by staff who were asked for a decision. */
    CLOSED;

    /** Whether it was sent and waits for the family. */
    public boolean awaitsFamily() {
        return this == INVITED || this == FOLLOW_UP;
    }

    /** Whether the invitation goes on. */
    public boolean isOpen() {
        return compareTo(NEEDS_ATTENTION) <= 0;
    }
}
