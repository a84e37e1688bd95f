package org.kinvite.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.kinvite.insight.Figure.Kind;

class WaitsTest {

    @Test
    void halfOfTheFamiliesTookNoLongerThanTheMedian() {
        assertThat(waits("PT30M", "PT5H", "PT5H20M", "PT5H40M", "P9D").median())
                .hasValueSatisfying(median -> assertThat(median).isBetween(Duration.ofHours(5), Duration.ofHours(6)));
        assertThat(waits("PT1H", "P3D").median().orElseThrow()).isEqualTo(Duration.ofHours(2));
        assertThat(waits("P20DT3H").median())
                .hasValueSatisfying(median -> assertThat(median).isBetween(Duration.ofDays(20), Duration.ofDays(21)));
        assertThat(waits().median()).isEmpty();
    }

    @Test
    void waitsFallIntoClassesThatLeaveNobodyOut() {
        var waits = waits("PT10M", "PT59M", "PT1H", "PT23H59M", "PT24H", "P3D", "P6D", "P13D", "P14D", "P60D");

        assertThat(waits.classes())
                .extracting(Waits.Class::below, Waits.Class::families)
                .containsExactly(
                        tuple(1, 2),
                        tuple(4, 1),
                        tuple(24, 1),
                        tuple(72, 1),
                        tuple(168, 2),
                        tuple(336, 1),
                        tuple(null, 2));
        assertThat(waits.families()).isEqualTo(10);
    }

    @Test
    void aClockThatWasSetBackIsNoTimeAtAll() {
        assertThat(Waits.bucket(Duration.ofMinutes(-3))).isEqualTo("0");
    }

    @Test
    void sharesAreNeverRoundedToEverybodyOrNobody() {
        assertThat(Percent.of(1, 1_000)).isOne();
        assertThat(Percent.of(999, 1_000)).isEqualTo(99);
        assertThat(Percent.of(1_000, 1_000)).isEqualTo(100);
        assertThat(Percent.of(0, 0)).isZero();
    }

    private static Waits waits(String... durations) {
        return Waits.of(Arrays.stream(durations)
                .map(wait -> new Figure(
                        new Part(1, Part.ALL, Part.ALL),
                        Kind.WAIT,
                        LocalDate.EPOCH,
                        Waits.bucket(Duration.parse(wait)),
                        1,
                        1)));
    }
}
