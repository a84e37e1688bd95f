package org.kinvite.faults.matrix;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a row came to; see {@link Count} for what is counted.
 *
 * @param healSeconds the longest of all runs
 * @param holds whether it ran, nothing it expects was missing, and its count is clean
 */
record Result(
        int fault,
        String what,
        int runs,
        int inFlight,
        int lost,
        int misdirected,
        int duplicates,
        int recognised,
        double healSeconds,
        boolean holds,
        List<String> notes) {

    /** Two parts of one row. */
    Result and(Result other) {
        return new Result(
                fault,
                what + "; " + other.what,
                runs + other.runs,
                inFlight + other.inFlight,
                lost + other.lost,
                misdirected + other.misdirected,
                duplicates + other.duplicates,
                recognised + other.recognised,
                Math.max(healSeconds, other.healSeconds),
                holds && other.holds,
                Stream.concat(notes.stream(), other.notes.stream()).toList());
    }
}
