package org.kinvite.api;

import java.time.Duration;

/** A device has tried too many wrong PINs; it may go on {@link #retryAfter()} from now. */
public class DeviceLockedOut extends RuntimeException {

    private final Duration retryAfter;

    DeviceLockedOut(Duration retryAfter) {
        super("again in " + retryAfter);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
