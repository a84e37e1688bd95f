package org.kinvite.messaging;

import java.time.Instant;

/** Quiet hours: the message may go from {@link #instant()} on (rule 10). */
public class NotBefore extends RuntimeException {

    private final Instant instant;

    public NotBefore(Instant instant) {
        super("not before " + instant);
        this.instant = instant;
    }

    public Instant instant() {
        return instant;
    }
}
