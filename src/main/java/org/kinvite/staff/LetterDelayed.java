package org.kinvite.staff;

import java.time.Duration;

/** A letter to a staff user was not accepted now. */
public class LetterDelayed extends RuntimeException {

    private final Duration after;

    /** @param after when it may be tried again */
    public LetterDelayed(Duration after) {
        super("again in " + after);
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
