package org.kinvite.letter;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The short code of a letter: eleven random characters of 26 (51 bits) and one that checks them, without any that look
 * alike. What somebody mistypes is nearly always told as that, and not taken for a guess.
 *
 * @param value twelve characters of the alphabet
 */
public record LetterCode(String value) {

    private static final String ALPHABET = "23456789ACDEFHJKMNPQRTVWXY";
    private static final int RANDOM_CHARACTERS = 11;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static LetterCode random() {
        var code = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new LetterCode(code.append(check(code)).toString());
    }

    /**
     * Reads what a person typed: small letters, blanks, hyphens and what looks like a character of the alphabet are
     * forgiven.
     *
     * @return empty when that can be no code, because something is missing or mistyped
     */
    public static Optional<LetterCode> parse(String typed) {
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\p{Z}\\p{Pd}\\p{Cntrl}._]", "")
                .replace('B', '8')
                .replace('S', '5')
                .replace('Z', '2')
                .replace('G', '6')
                .replace('U', 'V');
        var complete = code.matches("[" + ALPHABET + "]{" + (RANDOM_CHARACTERS + 1) + "}");
        return complete && code.charAt(RANDOM_CHARACTERS) == check(code.substring(0, RANDOM_CHARACTERS))
                ? Optional.of(new LetterCode(code))
                : Optional.empty();
    }

    /** As letters show it, e.g. {@code 7KQM-2XWD-94HN}. */
    public String grouped() {
        return value.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** Luhn's check for an alphabet of any even size: it finds one wrong character, and nearly all that changed places. */
    private static char check(CharSequence code) {
        var size = ALPHABET.length();
        var sum = 0;
        var factor = 2;
        for (int i = code.length() - 1; i >= 0; i--) {
            var weighed = factor * ALPHABET.indexOf(code.charAt(i));
            sum += weighed / size + weighed % size;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((size - sum % size) % size);
    }

    /** Says nothing, so that no log ever tells a code. */
    @Override
    public String toString() {
        return "LetterCode";
    }
}
