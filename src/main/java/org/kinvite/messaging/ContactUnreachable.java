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

    /** Why, in the field's words; each has a text for staff in the message bundles, with what to do about it. */
    public enum Reason {
        NO_CONTACT,
        /** A landline, or another number that takes no texts. */
        NOT_A_MOBILE,
        /** No such number, or given up by its owner. */
        INVALID_NUMBER,
        /** The phone was off or out of reach for as long as the carrier tried. */
        PHONE_UNREACHABLE,
        OPTED_OUT,
        /** The phone or its carrier takes nothing from our number. */
        BLOCKED,
        /** Taken for unwanted mail by the carrier or by the mailbox's provider. */
        FILTERED,
        MAILBOX_UNKNOWN,
        MAILBOX_FULL,
        /** The recipient's mail system could not be reached for as long as ours tried. */
        MAILBOX_UNREACHABLE,
        REFUSED,
        /** It was handed over several times, and nobody ever said whether it was accepted. */
        UNCONFIRMED,
        /** It did not arrive, and nobody said why. */
        NOT_DELIVERED,
        /** The contact may be right: our account or sender at the provider is in the way. */
        PROVIDER_TROUBLE
    }
}
