package org.kinvite.engine;

import java.time.Duration;

/** A worker gives its job back to the engine for a while without using up one of its retries, e.g. to pace itself. */
public class RetryLater extends RuntimeException {

    private final Duration delay;

    public RetryLater(Duration delay, Throwable cause) {
        super("again in " + delay, cause);
        this.delay = delay;
    }

    public Duration delay() {
        return delay;
    }
}
