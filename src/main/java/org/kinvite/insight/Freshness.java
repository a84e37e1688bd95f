package org.kinvite.insight;

import java.time.Instant;

/**
 * How old figures are.
 *
 * @param kept whether the background has counted them; else they were counted just now
 * @param countedSince when the oldest of those kept was counted; null when none was
 * @param notYet how many sites have not been counted at all
 */
public record Freshness(boolean kept, Instant countedSince, int notYet) {

    static final Freshness NOW = new Freshness(false, null, 0);
}
