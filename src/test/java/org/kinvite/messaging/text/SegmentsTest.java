package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.Samples;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({"a,160,1", "a,161,2", "a,306,2", "a,307,3", "€,80,1", "€,81,2", "’,70,1", "’,71,2", "’,134,2", "’,135,3"
    })
    void charactersFillSegments(String character, int count, int segments) {
        assertThat(Segments.of(character.repeat(count))).isEqualTo(segments);
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        assertThat(Segments.of("😀".repeat(35))).isEqualTo(1);
        assertThat(Segments.of("😀".repeat(66))).isEqualTo(2);
        assertThat(Segments.of("😀".repeat(67))).isEqualTo(3);
    }

    @Test
    void anEscapedCharacterIsNotCutInTwo() {
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(151))).isEqualTo(2);
        assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(152))).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "STAFF_.*")
    void ourOwnWordsStayWithinGsm7(Purpose purpose) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.of("es")}) {
            var text = Reference.append(Samples.words().text(purpose, language, Samples.content()), 1);

            assertThat(Segments.isGsm7(text)).as(text).isTrue();
            assertThat(Segments.of(text)).as(text).isLessThanOrEqualTo(2);
        }
    }
}
