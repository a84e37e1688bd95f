package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.kernel.Channel;

class QuietHoursTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final QuietHours quietHours = new QuietHours(new TextHours(LocalTime.of(8, 0), LocalTime.of(21, 0)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T12:59:59Z, 2026-11-24T13:00:00Z",
        "2026-11-24T13:00:00Z, 2026-11-24T13:00:00Z",
        "2026-11-25T02:00:00Z, 2026-11-25T02:00:00Z",
        "2026-11-25T02:00:01Z, 2026-11-25T13:00:00Z",
        // the night in which the clocks go forward has seven quiet hours less one
        "2026-03-08T05:00:00Z, 2026-03-08T12:00:00Z",
    })
    void aTextWaitsForTheMorningAtTheSite(Instant when, Instant allowed) {
        assertThat(quietHours.after(when, Channel.TEXT, NEW_YORK)).isEqualTo(allowed);
    }

    @Test
    void anEmailMayGoAtNight() {
        var night = Instant.parse("2026-11-24T08:00:00Z");
        assertThat(quietHours.after(night, Channel.EMAIL, NEW_YORK)).isEqualTo(night);
    }
}
