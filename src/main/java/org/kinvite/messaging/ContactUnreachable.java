package org.kinvite.messaging;

/** The provider will never deliver to this contact, or its owner opted out: a person must mend it. */
public class ContactUnreachable extends RuntimeException {

    private final Reason reason;

    public ContactUnreachable(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, in the field's words; each has a text for staff in the message bundles. */
    public enum Reason {
        NO_CONTACT,
        NOT_A_MOBILE,
        INVALID_NUMBER,
        OPTED_OUT,
        MAILBOX_UNKNOWN,
        REFUSED
    }
}
