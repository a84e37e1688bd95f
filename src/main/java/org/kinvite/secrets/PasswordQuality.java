package org.kinvite.secrets;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells a password of a server from one that is guessed first. */
final class PasswordQuality {

    private static final int SHORTEST = 8;

    /** Those of examples, of images and of the local stack. */
    private static final Set<String> KNOWN = Set.of(
            "password",
            "passw0rd",
            "password1",
            "password123",
            "changeit",
            "changeme",
            "change-me",
            "change_me",
            "kinvitekinvite",
            "rootroot",
            "administrator",
            "12345678",
            "123456789",
            "1234567890",
            "stand-in-token",
            "mysecret",
            "secretsecret",
            "my-secret-pw",
            "verysecret",
            "very-secret",
            "topsecret",
            "letmein1",
            "qwertyuiop");

    private PasswordQuality() {}

    /**
     * Why that is none; empty when it may be one.
     *
     * @param user whose password it is; null when there is none
     */
    static Optional<String> problem(String password, String user) {
        if (password == null || password.isBlank()) {
            return Optional.of("is missing");
        }
        var plain = password.strip().toLowerCase(Locale.ROOT);
        if (KNOWN.contains(plain) || plain.equals(user) || isPlaceholder(plain)) {
            return Optional.of("is one that everybody tries first");
        }
        return plain.length() < SHORTEST ? Optional.of("has fewer than " + SHORTEST + " characters") : Optional.empty();
    }

    private static boolean isPlaceholder(String plain) {
        return plain.startsWith("<")
                || plain.startsWith("${")
                || plain.startsWith("your-")
                || plain.startsWith("your_")
                || plain.startsWith("replace")
                || plain.startsWith("example")
                || plain.chars().distinct().count() == 1;
    }
}
