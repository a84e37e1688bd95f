package org.kinvite.staff;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * An email to a staff user with a link to choose a password.
 *
 * @param id names this very letter: the same is sent once
 * @param recipient the email address
 * @param name who it is to
 * @param agency for whom they work
 * @param life how long the link works
 * @param path where the link leads, without scheme and host; asked for only when the letter is really sent
 */
public record StaffLetter(
        long id,
        Kind kind,
        String recipient,
        String name,
        String agency,
        Locale language,
        Duration life,
        Supplier<String> path) {

    /** Why it is written. */
    public enum Kind {
        /** Somebody was added, and chooses the first password. */
        WELCOME,
        /** A password was forgotten. */
        RESET
    }
}
