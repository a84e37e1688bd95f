package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "“STOP”",
                "stop all",
                "Opt-out",
                "UNSUBSCRIBE",
                "END",
                "quit",
                "revoke",
                "Cancel!"
            })
    void theseStop(String body) {
        assertThat(Keyword.of(null, body)).isEqualTo(Keyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start ", "Yes", "UNSTOP", "¡Yes!"})
    void theseStart(String body) {
        assertThat(Keyword.of("", body)).isEqualTo(Keyword.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HELP", "INFO", "Please stop by at 5", "don't stop", "yes please", "1", "🛑", "ＳＴＯＰ"})
    void anythingElseChangesNothing(String body) {
        assertThat(Keyword.of(null, body)).isEqualTo(Keyword.NONE);
    }

    @Test
    void whatTwilioItselfUnderstoodCounts() {
        assertThat(Keyword.of("STOP", "basta ya")).isEqualTo(Keyword.STOP);
        assertThat(Keyword.of("START", "otra vez")).isEqualTo(Keyword.START);
        assertThat(Keyword.of("HELP", "stop")).isEqualTo(Keyword.NONE);
    }

    /** In Turkish a small i has a dotted capital: case is nobody's locale. */
    @Test
    void theMachinesLanguageDoesNotMatter() {
        var before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.of("tr"));
            assertThat(Keyword.of(null, "unsubscribe")).isEqualTo(Keyword.STOP);
            assertThat(Keyword.of(null, "quit")).isEqualTo(Keyword.STOP);
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    void withoutABodyNothingIsAskedFor() {
        assertThat(Keyword.of(null, null)).isEqualTo(Keyword.NONE);
    }
}
