package org.kinvite.invitation;

/** What became of one guardian of a group. */
public enum GroupOutcome {
    INVITED,
    /** Group PIN: asked for, as far as its message has come. */
    PIN_REQUESTED,
    NO_CONTACT,
    OPTED_OUT,
    ALREADY_INVITED,
    /** Letters: an invitation is just being sent. */
    BEING_SENT,
    REGISTERED,
    /** Group PIN is for registered guardians. */
    NOT_REGISTERED,
    /** An earlier Group PIN of the guardian has not been sent yet. */
    PIN_ON_ITS_WAY,
    NOT_ENROLLED
}
