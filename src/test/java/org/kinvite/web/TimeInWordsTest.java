package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A Tuesday afternoon in New York. */
class TimeInWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T20:10:22Z");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    TimeInWordsTest() {
        texts.setBasename("messages/shell");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    @Test
    void daysAreNearWordsThenWeekdaysThenDates() {
        var time = in(Locale.ENGLISH);

        assertThat(time.day(NOW, NEW_YORK)).isEqualTo("today");
        assertThat(time.day(inDays(1), NEW_YORK)).isEqualTo("tomorrow");
        assertThat(time.day(inDays(-1), NEW_YORK)).isEqualTo("yesterday");
        assertThat(time.day(inDays(3), NEW_YORK)).isEqualTo("Fri");
        assertThat(time.day(inDays(7), NEW_YORK)).isEqualTo("Tue, Dec 1");
        assertThat(time.day(inDays(60), NEW_YORK)).isEqualTo("Sat, Jan 23, 2027");
    }

    @Test
    void theDayIsTheSitesNotTheServers() {
        var time = in(Locale.ENGLISH);
        var lateEvening = Instant.parse("2026-11-25T04:30:00Z");

        assertThat(time.day(lateEvening, NEW_YORK)).isEqualTo("today");
        assertThat(time.day(lateEvening, ZoneId.of("UTC"))).isEqualTo("tomorrow");
    }

    @Test
    void aMomentIsShortAndKnowsItselfExactlyInBothLanguages() {
        assertThat(in(Locale.ENGLISH).moment(NOW, NEW_YORK)).isEqualTo("Tue 3:10 PM");
        assertThat(in(Locale.ENGLISH).exact(NOW, NEW_YORK)).isEqualTo("Tuesday, November 24, 2026, 3:10 PM EST");
        assertThat(in(Locale.ENGLISH).record(NOW, NEW_YORK)).isEqualTo("Nov 24, 2026, 3:10:22 PM EST");
        assertThat(in(Locale.of("es")).exact(NOW, NEW_YORK)).startsWith("martes, 24 de noviembre de 2026, 15:10 ");
        assertThat(in(Locale.of("es")).day(inDays(1), NEW_YORK)).isEqualTo("mañana");
    }

    @Test
    void noTwoMomentsOfAPageShareAnId() {
        var time = in(Locale.ENGLISH);

        assertThat(time.nextId()).isNotEqualTo(time.nextId()).matches("m[\\w-]+");
    }

    private TimeInWords in(Locale language) {
        return new TimeInWords(texts, language, NOW);
    }

    private static Instant inDays(int days) {
        return NOW.plus(Duration.ofDays(days));
    }
}
