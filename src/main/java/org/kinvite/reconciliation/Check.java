package org.kinvite.reconciliation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Looks for one kind of trouble, and knows what is safe to do about it; implemented where the subject is at home. */
public interface Check {

    FindingKind kind();

    /**
     * What should not be so.
     *
     * @param since what should have moved by this moment, but has not
     * @param most how many at most, by the subject's id
     * @return sorted by the subject's id
     */
    List<Found> find(Instant since, int most);

    /**
     * Those of {@code subjects} that were not found only because something is on its way to them, or a worker is at it
     * again: what was done about them has not helped yet.
     */
    default Set<Long> pending(Collection<Long> subjects, Instant since) {
        return Set.of();
    }

    /**
     * Mends it; outside any transaction. It may run twice, and things may have changed since they were found: nothing
     * may be sent twice for it.
     *
     * @throws RuntimeException when it could not be done; the next comparison tries again
     */
    void mend(List<Found> found);
}
