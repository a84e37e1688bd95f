package org.kinvite.pin;

import java.util.Optional;

/** PINs that people try first: all digits alike, digits in a row, the end of the guardian's own phone number. */
final class GuessablePins {

    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private GuessablePins() {}

    static boolean contain(String pin, Optional<String> phone) {
        return pin.chars().distinct().count() == 1
                || UP.contains(pin)
                || DOWN.contains(pin)
                || phone.filter(number -> number.endsWith(pin)).isPresent();
    }
}
