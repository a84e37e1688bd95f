package org.kinvite.familymessage;

/** Nothing can be sent to the guardian over that channel now; the reason has a text and a remedy for staff. */
public class CannotSend extends RuntimeException {

    private final Reason reason;

    CannotSend(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, in the words of rules 2 and 10. */
    public enum Reason {
        NOT_REGISTERED,
        NO_CONTACT,
        OPTED_OUT
    }
}
