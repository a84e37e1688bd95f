package org.kinvite.staff;

/** A letter to a staff user can never be delivered. */
public class LetterRefused extends RuntimeException {

    private final String reason;

    /** @param reason one word for the page that tells it, e.g. {@code OPTED_OUT} */
    public LetterRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
