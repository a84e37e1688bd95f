package org.kinvite.invitation;

/** What the Online Account column of a guardian shows, and what staff filter by. */
public enum OnlineAccountState {
    /** Never invited, unlinked, or the last invitation has ended without a registration: +Invite. */
    NOT_INVITED,
    /** Invited, not registered: Re-Invite. */
    INVITED,
    /** Invited, but a person must mend the contact, or ask the family. */
    NEEDS_ATTENTION,
    /** Registered email or phone, and Unlink. */
    REGISTERED
}
