package org.kinvite.familymessage;

/** Where a message stands. */
public enum FamilyMessageState {
    /** Asked for, not sent yet. */
    REQUESTED,
    /** Could not be sent, or did not arrive: a person must mend the contact. */
    NEEDS_ATTENTION,
    /** A provider accepted it, and has not said since that it did not arrive. */
    SENT,
    /** Staff gave it up. */
    CLOSED,
    /** The guardian was unlinked before it was sent. */
    UNREGISTERED;

    boolean isOpen() {
        return this == REQUESTED || this == NEEDS_ATTENTION;
    }
}
