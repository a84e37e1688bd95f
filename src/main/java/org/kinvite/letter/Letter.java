package org.kinvite.letter;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What stands on a letter.
 *
 * @param childFirstName and {@code classroom}: for whoever hands it out
 * @param link what the QR code leads to
 * @param code typed at {@code joinAddress} by those who cannot scan it
 * @param expiresOn a date written for the language
 */
public record Letter(
        Locale language,
        String guardianName,
        String childFirstName,
        String classroom,
        String agency,
        String site,
        String invitedBy,
        String link,
        String code,
        String joinAddress,
        String expiresOn) {

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+");

    /** As a page can show it: without characters that break it or turn the text around. */
    Letter printable() {
        return new Letter(
                language,
                printable(guardianName),
                printable(childFirstName),
                printable(classroom),
                printable(agency),
                printable(site),
                printable(invitedBy),
                link,
                code,
                joinAddress,
                expiresOn);
    }

    private static String printable(String name) {
        return UNPRINTABLE.matcher(name).replaceAll(" ");
    }

    /** Says nothing, so that no log ever tells a link or a code. */
    @Override
    public String toString() {
        return "Letter";
    }
}
