package org.kinvite.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A canary as it would look in bytes: as it is, as Base64, in hexadecimal. Among other digits a canary of digits is not
 * itself: a PIN that is a part of some id is no PIN.
 */
record Needle(String name, List<String> forms) {

    /** How many bytes of what was searched before may belong to a find. */
    static final int LONGEST = 1_000;

    Needle(String name, String canary) {
        this(name, forms(canary));
    }

    private static List<String> forms(String canary) {
        var bytes = canary.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 4 || bytes.length > LONGEST / 2 - 1) {
            throw new IllegalArgumentException("too short to be told from chance, or too long");
        }
        return List.of(
                new String(bytes, StandardCharsets.ISO_8859_1),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes));
    }

    /** @param haystack bytes, one a character */
    boolean isIn(String haystack) {
        return forms.stream().anyMatch(form -> isIn(haystack, form));
    }

    private static boolean isIn(String haystack, String form) {
        for (int at = haystack.indexOf(form); at >= 0; at = haystack.indexOf(form, at + 1)) {
            if (!isDigit(form, 0) || !isDigit(form, form.length() - 1) || standsAlone(haystack, at, form.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAlone(String haystack, int at, int length) {
        return !isDigit(haystack, at - 1) && !isDigit(haystack, at + length);
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }
}
