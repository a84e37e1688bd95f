package org.kinvite.insight;

import java.time.LocalDate;

/**
 * One number about a part of an agency, and how many of those it counts have registered. Figures of the same kind add up.
 *
 * @param week its Monday. Weeks are those of UTC, so that one begins everywhere at once
 * @param detail which of its kind
 */
record Figure(Part part, Kind kind, LocalDate week, String detail, int counted, int registered) {

    /** What is counted. */
    enum Kind {
        /** Guardians now, by {@link Stage}; of the present week only. */
        STANDING,
        /** Guardians as the week began. */
        WEEK,
        /** Invitations asked for in the week, by channel. */
        CHANNEL,
        /** The same, by the guardian's language. */
        LANGUAGE,
        /** Those of them that brought a registration, by {@link Waits#bucket how long} it took. */
        WAIT
    }
}
