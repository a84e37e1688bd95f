package org.kinvite.engine;

import java.time.Duration;

/** Waiting times that double from one failure to the next. */
record BackOff(Duration first, Duration longest) {

    /** While the engine says no, as its own clients do: quick enough for a hiccup, slow enough for an outage. */
    static final BackOff OF_COMMANDS = new BackOff(Duration.ofMillis(25), Duration.ofSeconds(2));

    /** @param failures how many there were in a row, at least one */
    Duration after(int failures) {
        var factor = 1L << Math.clamp(failures - 1L, 0, 30);
        var wait = first.multipliedBy(factor);
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
