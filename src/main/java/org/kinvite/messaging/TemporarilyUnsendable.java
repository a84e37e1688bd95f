package org.kinvite.messaging;

import java.time.Duration;

/**
 * Not known to be accepted, and worth sending again after a while, with the same key: the provider is busy or down, asks
 * to slow down, or still has to say what became of an earlier try. With the same key that is always safe.
 */
public class TemporarilyUnsendable extends RuntimeException {

    private final Duration after;

    public TemporarilyUnsendable(Duration after, Throwable cause) {
        super("again in " + after, cause);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
