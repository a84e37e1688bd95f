package org.kinvite.reconciliation;

import java.time.Duration;
import java.util.Map;

/**
 * A comparison has come to its end; published after all it did was written, for whoever counts.
 *
 * @param took how long it took
 * @param tallies what it found and did, by kind; kinds of which there was nothing are left out
 * @param failedChecks how many of its checks could not be made
 */
public record ReconciliationFinished(Duration took, Map<FindingKind, Tally> tallies, int failedChecks) {}
