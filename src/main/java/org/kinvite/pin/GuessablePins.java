package org.kinvite.pin;

import java.util.Optional;

/** PINs that people try first: all digits alike, digits in a row, the end of the guardian's own phone number. */
final class GuessablePins {

    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private static final int ALL_ALIKE = 10;
    /** Up and down from each digit. */
    private static final int IN_A_ROW = 2 * 10;

    private GuessablePins() {}

    static boolean contain(String pin, Optional<String> phone) {
        return pin.chars().distinct().count() == 1
                || UP.contains(pin)
                || DOWN.contains(pin)
                || phone.filter(number -> number.endsWith(pin)).isPresent();
    }

    /** @return how many PINs of 3 to 10 digits are guessable whoever has them: the ends of phone numbers do not count */
    static int count() {
        return ALL_ALIKE + IN_A_ROW;
    }
}
