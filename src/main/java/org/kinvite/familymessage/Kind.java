package org.kinvite.familymessage;

import org.kinvite.messaging.Purpose;

/** What is sent. */
public enum Kind {
    /** Email Sign-in Guide: where and how to sign in. */
    SIGN_IN_GUIDE(Purpose.SIGN_IN_GUIDE, false),
    /** Text Sign-in PIN. */
    SIGN_IN_PIN(Purpose.SIGN_IN_PIN, true),
    /** The PIN, to one of many at once. */
    GROUP_PIN(Purpose.GROUP_PIN, true),
    /** The new PIN after a Re-PIN. */
    RE_PIN_NOTICE(Purpose.RE_PIN_NOTICE, true);

    private final Purpose purpose;
    private final boolean carriesPin;

    Kind(Purpose purpose, boolean carriesPin) {
        this.purpose = purpose;
        this.carriesPin = carriesPin;
    }

    Purpose purpose() {
        return purpose;
    }

    /** Whether the PIN is in it; it is put there at the moment of sending, and nowhere else. */
    boolean carriesPin() {
        return carriesPin;
    }
}
