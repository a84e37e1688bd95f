package org.kinvite.messaging.text;

/**
 * How many segments a text is sent, paced and paid in: 160 characters of GSM-7, or 153 each when there are more; 70 and 67
 * as soon as one character is not in GSM-7.
 */
final class Segments {

    private static final String GSM_7 = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TAKES_TWO = "\f^{}\\[~]|€";

    private Segments() {}

    static int of(String text) {
        return isGsm7(text) ? gsm7(text) : ucs2(text);
    }

    static boolean isGsm7(String text) {
        return text.chars().allMatch(c -> GSM_7.indexOf(c) >= 0 || TAKES_TWO.indexOf(c) >= 0);
    }

    private static int gsm7(String text) {
        var septets = text.chars().map(Segments::septets).sum();
        if (septets <= 160) {
            return 1;
        }
        var segments = 1;
        var used = 0;
        for (var c : text.toCharArray()) {
            // an escaped character is never cut in two
            if (used + septets(c) > 153) {
                segments++;
                used = 0;
            }
            used += septets(c);
        }
        return segments;
    }

    private static int septets(int c) {
        return TAKES_TWO.indexOf(c) >= 0 ? 2 : 1;
    }

    private static int ucs2(String text) {
        if (text.length() <= 70) {
            return 1;
        }
        var segments = 1;
        var used = 0;
        for (var codePoint : text.codePoints().toArray()) {
            var units = Character.charCount(codePoint);
            if (used + units > 67) {
                segments++;
                used = 0;
            }
            used += units;
        }
        return segments;
    }
}
