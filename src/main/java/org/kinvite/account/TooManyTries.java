package org.kinvite.account;

import java.time.Duration;

/** Tried too often; from {@link #after()} on it may be tried again. */
public class TooManyTries extends RuntimeException {

    private final Duration after;

    TooManyTries(Duration after) {
        super("again in " + after);
        this.after = after;
    }

    public Duration after() {
        return after;
    }

    /** As people say it, never less than one. */
    public long minutes() {
        return Math.max(1, after.plusSeconds(59).toMinutes());
    }
}
