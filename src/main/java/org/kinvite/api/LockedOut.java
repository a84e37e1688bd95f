package org.kinvite.api;

import java.time.Duration;

/** Too many wrong PINs were tried; {@link #who()} may go on {@link #retryAfter()} from now. */
public class LockedOut extends RuntimeException {

    /** Who must wait. */
    public enum Who {
        /** One kiosk; the others go on. */
        DEVICE,
        /** Every kiosk that asks with the same key. */
        KEY
    }

    private final Who who;
    private final Duration retryAfter;

    LockedOut(Who who, Duration retryAfter) {
        super(who + " again in " + retryAfter);
        this.who = who;
        this.retryAfter = retryAfter;
    }

    public Who who() {
        return who;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
