package org.kinvite.rosterimport;

import org.kinvite.roster.RosterColumns;

/** Kinvite's own ids in a plain CSV, by which a full export that comes back finds everyone again. */
final class OwnIds {

    static final String PREFIX = RosterColumns.OWN_ID;

    private OwnIds() {}

    static boolean isOf(String given, long id) {
        return given.equals(PREFIX + id);
    }
}
