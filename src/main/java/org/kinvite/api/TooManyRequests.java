package org.kinvite.api;

import java.time.Duration;

/** A key has made more requests than it may; it may go on {@link #retryAfter()} from now. */
public class TooManyRequests extends RuntimeException {

    private final Duration retryAfter;

    TooManyRequests(Duration retryAfter) {
        super("again in " + retryAfter);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
