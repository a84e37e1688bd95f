package org.kinvite.invitation;

/** What became of one guardian of a group invitation. */
public enum GroupOutcome {
    INVITED,
    NO_CONTACT,
    OPTED_OUT,
    ALREADY_INVITED,
    REGISTERED,
    NOT_ENROLLED
}
