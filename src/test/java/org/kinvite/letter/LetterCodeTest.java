package org.kinvite.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterCodeTest {

    private static final String ALPHABET = "23456789ACDEFHJKMNPQRTVWXY";

    @Test
    void aCodeHasMoreThanFiftyRandomBitsAndNoTwoCharactersThatLookAlike() {
        var codes = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            codes.add(LetterCode.random().value());
        }

        assertThat(codes).hasSize(10_000).allMatch(code -> code.matches("[" + ALPHABET + "]{12}"));
        assertThat(11 * Math.log(ALPHABET.length()) / Math.log(2)).isGreaterThan(50);
        assertThat(ALPHABET).doesNotContain("0", "O", "1", "I", "L", "B", "S", "Z", "G", "U");
        assertThat(codes.stream().flatMapToInt(String::chars).distinct().count())
                .isEqualTo(ALPHABET.length());
    }

    @Test
    void itIsReadAsItIsShown() {
        var code = LetterCode.random();

        assertThat(code.grouped()).matches(".{4}-.{4}-.{4}");
        assertThat(LetterCode.parse(code.grouped())).contains(code);
        assertThat(LetterCode.parse(" " + code.grouped().toLowerCase().replace('-', ' ') + "\t"))
                .contains(code);
        assertThat(LetterCode.parse(code.grouped().replace('-', '–'))).contains(code);
        assertThat(LetterCode.parse(code.value()
                        .replace('8', 'b')
                        .replace('5', 'S')
                        .replace('2', 'z')
                        .replace('6', 'G')))
                .contains(code);
        assertThat(code).hasToString("LetterCode");
    }

    @Test
    void oneWrongCharacterIsAlwaysFound() {
        var code = LetterCode.random().value();
        for (int i = 0; i < code.length(); i++) {
            for (var other : ALPHABET.toCharArray()) {
                var typed = code.substring(0, i) + other + code.substring(i + 1);
                assertThat(LetterCode.parse(typed).isPresent()).isEqualTo(typed.equals(code));
            }
        }
    }

    @Test
    void neighboursThatChangedPlacesAreNearlyAlwaysFound() {
        var missed = IntStream.range(0, 2_000)
                .filter(i -> {
                    var code = LetterCode.random().value();
                    var at = i % 11;
                    var typed = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
                    return !typed.equals(code) && LetterCode.parse(typed).isPresent();
                })
                .count();

        assertThat(missed).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "7KQM", "7KQM-2XWD-94H", "7KQM-2XWD-94HNX", "0OIL-0OIL-0OIL", "'; DROP TABLE --", "🦋"})
    void whatCanBeNoCodeIsNone(String typed) {
        assertThat(LetterCode.parse(typed)).isEmpty();
    }
}
