package org.kinvite.messaging.text;

import java.util.Locale;
import java.util.Set;

/** What the owner of a phone asks for with a text that is one of Twilio's words and nothing else. */
enum Keyword {
    STOP("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "REVOKE", "OPTOUT", "CANCEL"),
    START("START", "YES", "UNSTOP"),
    /** Anything else, HELP among it: changes nothing. */
    NONE;

    private final Set<String> words;

    Keyword(String... words) {
        this.words = Set.of(words);
    }

    /**
     * @param optOutType what Twilio itself understood, with words and languages of the program's own (Advanced Opt-Out);
     *     null or blank without that feature
     * @param body the text; case, spaces and punctuation do not matter
     */
    static Keyword of(String optOutType, String body) {
        return optOutType == null || optOutType.isBlank() ? of(body == null ? "" : body) : of(optOutType);
    }

    private static Keyword of(String text) {
        var word = text.replaceAll("\\P{L}+", "").toUpperCase(Locale.ROOT);
        if (STOP.words.contains(word)) {
            return STOP;
        }
        return START.words.contains(word) ? START : NONE;
    }
}
