package org.kinvite.messaging;

import java.time.Duration;

/** Not sent, surely, and worth trying again after a while: the provider is busy, down, or asks to slow down. */
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
