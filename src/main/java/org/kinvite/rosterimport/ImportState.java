package org.kinvite.rosterimport;

/** Where an import stands. */
public enum ImportState {
    /** Uploaded; its files are being read. */
    READING,
    /** Read; what it would change is being found out. */
    CHECKING,
    /** The dry run is done: nothing has changed, someone has to decide. */
    CHECKED,
    /** Being applied, batch after batch. */
    APPLYING,
    APPLIED,
    /** The files could not be read at all. */
    REFUSED,
    /** Given up by whoever decided, or by a newer upload. */
    DISCARDED;

    /** Whether an application instance has work to do on it. */
    public boolean isUnderWay() {
        return this == READING || this == CHECKING || this == APPLYING;
    }
}
