package org.kinvite.rosterimport;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/**
 * What there is to say about an import.
 *
 * @param source null until its files have been read
 * @param refusal why the files could not be read; null when they could
 * @param canUnenroll false when some row could not be tied to a student, so that nobody counts as having left
 * @param manyWouldLeave whether un-enrolling those who left wants to be confirmed
 * @param appliesItself whether it is applied without asking again once its dry run is done
 * @param sameAs when the very same files were applied before; null when they never were
 * @param planned what it would do
 * @param applied what it did
 * @param finishedAt null while it is not settled
 */
public record ImportReport(
        long id,
        ImportState state,
        Source source,
        String files,
        String startedBy,
        Instant startedAt,
        int percent,
        String refusal,
        String refusalDetail,
        boolean canUnenroll,
        boolean manyWouldLeave,
        boolean appliesItself,
        Instant sameAs,
        ZoneId timeZone,
        int problems,
        Map<Severity, Integer> listed,
        Map<Tally, Integer> planned,
        Map<Tally, Integer> applied,
        String decidedBy,
        Instant finishedAt) {

    /** What was done, once it is applied; before that what would be. */
    public Map<Tally, Integer> counts() {
        return state == ImportState.APPLIED ? applied : planned;
    }

    public int planned(Tally what) {
        return planned.getOrDefault(what, 0);
    }

    public int applied(Tally what) {
        return applied.getOrDefault(what, 0);
    }

    public int listed(Severity severity) {
        return listed.getOrDefault(severity, 0);
    }
}
