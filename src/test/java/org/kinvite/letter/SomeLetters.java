package org.kinvite.letter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Letters as tests need them, and what prints them. */
final class SomeLetters {

    static final String LINK = "https://kinvite.example.org/i/q9Zk3VnX2yT8sLm4Wc7Rb1Hd6Jf5Gp0A";
    static final String CODE = "7KQM-2XWD-94HN";

    private SomeLetters() {}

    static Letter to(String guardianName, String language) {
        return new Letter(
                Locale.forLanguageTag(language),
                guardianName,
                "Zoë",
                "Butterflies",
                "Sunny Days Early Learning",
                "Maple Street",
                "Ana Núñez",
                LINK,
                CODE,
                "https://kinvite.example.org/join",
                "es".equals(language) ? "10 de diciembre de 2026" : "December 10, 2026");
    }

    static LetterPdf press() {
        return press("letter");
    }

    static LetterPdf press(String paper) {
        var settings = new LetterSettings(paper, Duration.ofDays(7), 50, List.of());
        return new LetterPdf(new LetterPages(settings), new LetterFonts(settings));
    }

    /** What the message of a letter to a guardian of that number carries. */
    static Map<String, Object> content(long id) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("language", "en"),
                Map.entry("guardianName", "Guardian " + id),
                Map.entry("childFirstName", "Zoë"),
                Map.entry("classroom", "Butterflies"),
                Map.entry("agency", "Sunny Days"),
                Map.entry("site", "Maple Street"),
                Map.entry("invitedBy", "Ana"),
                Map.entry("link", LINK),
                Map.entry("code", CODE),
                Map.entry("joinAddress", "https://kinvite.example.org/join"),
                Map.entry("expiresOn", "December 10, 2026")));
    }
}
