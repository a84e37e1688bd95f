package org.kinvite.messaging;

import java.util.List;

/**
 * Why a message is sent; each has a template for email and, unless it is to staff, one for text, and says what they need.
 */
public enum Purpose {
    INVITATION(Needed.INVITING),
    REMINDER(Needed.INVITING),
    /** Where and how a registered guardian signs in. */
    SIGN_IN_GUIDE(Needed.SIGNING_IN),
    /** The PIN for the door, to one guardian. */
    SIGN_IN_PIN(Needed.WITH_PIN),
    /** The PIN for the door, to one of many. */
    GROUP_PIN(Needed.WITH_PIN),
    /** The PIN was changed. */
    RE_PIN_NOTICE(Needed.WITH_PIN),
    /** A code that proves a contact. */
    VERIFICATION_CODE(Needed.WITH_CODE),
    /** A code with which a forgotten password is replaced. */
    PASSWORD_RESET(Needed.WITH_CODE),
    /** The family account was disconnected from a child's record. */
    UNLINKED(Needed.NOTICE),
    /** To the contact that a family account no longer signs in with. */
    SIGN_IN_CHANGED(Needed.NOTICE),
    /** A staff user was added and chooses a password. */
    STAFF_WELCOME(Needed.TO_STAFF),
    /** A staff user has forgotten a password and chooses another one. */
    STAFF_RESET(Needed.TO_STAFF);

    private final List<String> needed;

    Purpose(List<String> needed) {
        this.needed = needed;
    }

    /** The names of the contents that its templates need. */
    List<String> needed() {
        return needed;
    }

    /** All strings: names, links, a date written for the language. */
    private static final class Needed {

        static final List<String> INVITING =
                List.of("guardianFirstName", "programName", "siteName", "invitedBy", "link", "expiresOn");
        static final List<String> SIGNING_IN = List.of("guardianFirstName", "programName", "siteName", "signInLink");
        static final List<String> WITH_PIN =
                List.of("guardianFirstName", "programName", "siteName", "signInLink", "pin");
        static final List<String> WITH_CODE = List.of("programName", "code", "minutes");
        static final List<String> TO_STAFF = List.of("staffName", "programName", "link", "amount");
        static final List<String> NOTICE = List.of("guardianFirstName", "programName", "siteName");
    }
}
