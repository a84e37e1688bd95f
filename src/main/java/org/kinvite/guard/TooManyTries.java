package org.kinvite.guard;

import java.time.Duration;

/** Tried too often; from {@link #after()} on it may be tried again. */
public class TooManyTries extends RuntimeException {

    private final Duration after;
    private final String what;

    TooManyTries(String what, Duration after) {
        super("again in " + after);
        this.what = what;
        this.after = after;
    }

    /** What was tried, as its {@link TryLimit} calls it. */
    public String what() {
        return what;
    }

    public Duration after() {
        return after;
    }

    /** As people say it, never less than one. */
    public long minutes() {
        return Math.max(1, after.plusSeconds(59).toMinutes());
    }
}
