package org.kinvite.audit;

import java.time.Instant;

/**
 * One place where the trail is not what was written.
 *
 * @param position in the chain; 0 for what is not in it
 * @param entryId 0 when it is not about one entry
 * @param at when the entry says that it was written; null when there is none
 * @param action what the entry says that was done; null when there is none
 */
public record ChainProblem(Kind kind, long position, long entryId, Instant at, String action) {

    /** What is wrong. */
    public enum Kind {
        /** An entry, its seal or the seal before it is not what was sealed. */
        CHANGED("was changed, or its seal or the one before it was"),
        /** The details of an entry are gone, and no erased family explains it. */
        DETAILS_REMOVED("has lost its details, and no erased family explains it"),
        /** The seal is there, its entry is not. */
        ENTRY_REMOVED("was removed"),
        /** A place in the chain is empty. */
        SEAL_REMOVED("the seal at this position was removed"),
        /** An entry that was neither sealed nor ever announced to be. */
        ADDED("was added past the application"),
        /** The chain ends before or after the place where it was sealed last. */
        CUT_OFF("the end of the chain is not where it was sealed last"),
        /** The chain begins at another place than where retention has left it. */
        BEGINNING_CHANGED("the beginning of the chain is not where retention has left it"),
        /** The sealing itself had found the chain's end changed. */
        FOUND_BY_SEALING("tells that the end of the chain had been changed before"),
        /** What was noted down outside is not what is in the chain. */
        ANCHOR_DIFFERS("is not what the anchor says");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static ChainProblem at(Kind kind, long position) {
        return new ChainProblem(kind, position, 0, null, null);
    }

    static ChainProblem of(Kind kind, long position, TrailRow entry) {
        return new ChainProblem(kind, position, entry.id(), entry.at(), entry.action());
    }

    /** A sentence for people. */
    public String inWords() {
        var where = position == 0 ? "outside the chain" : "position " + position;
        var which = entryId == 0 ? "" : ", entry " + entryId + (at == null ? "" : " of " + at + " (" + action + ")");
        return where + which + ": " + kind.words;
    }
}
