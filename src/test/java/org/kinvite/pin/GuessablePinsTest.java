package org.kinvite.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessablePinsTest {

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6})
    void areAsManyAsTheirCountSays(int digits) {
        var guessable = IntStream.range(0, PinLength.combinations(digits))
                .mapToObj(number -> String.format("%0" + digits + "d", number))
                .filter(pin -> GuessablePins.contain(pin, Optional.empty()))
                .count();

        assertThat(guessable).isEqualTo(GuessablePins.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7777", "6789", "8901", "3210", "0987", "0173"})
    void areDigitsAlikeDigitsInARowAndTheEndOfTheOwnPhoneNumber(String pin) {
        assertThat(GuessablePins.contain(pin, Optional.of("+12025550173"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7778", "6788", "0174", "2025"})
    void othersAreNot(String pin) {
        assertThat(GuessablePins.contain(pin, Optional.of("+12025550173"))).isFalse();
    }
}
