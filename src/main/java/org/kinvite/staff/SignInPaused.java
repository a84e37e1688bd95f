package org.kinvite.staff;

import org.springframework.security.authentication.LockedException;

/** Signing in was tried too often with wrong passwords. */
public class SignInPaused extends LockedException {

    private final long minutes;

    SignInPaused(long minutes) {
        super("again in " + minutes + " minutes");
        this.minutes = minutes;
    }

    /** How long to wait, as people say it; never less than one. */
    public long minutes() {
        return minutes;
    }
}
