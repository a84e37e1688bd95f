package org.kinvite.guard;

import java.time.Duration;

/**
 * How often something may be tried.
 *
 * @param what names the thing tried; the same subject is counted apart for each
 * @param tries how many are allowed in a window; the next one is refused
 * @param window counted from the first try; a day at most
 * @param loud whether an exhausted limit is worth a line in the log: somebody may be guessing
 */
public record TryLimit(String what, int tries, Duration window, boolean loud) {

    static final Duration LONGEST = Duration.ofDays(1);

    public TryLimit {
        if (tries < 1 || !window.isPositive() || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + ": at least one try, in a window of a day at most");
        }
    }

    public TryLimit(String what, int tries, Duration window) {
        this(what, tries, window, true);
    }
}
