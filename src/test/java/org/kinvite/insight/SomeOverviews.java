package org.kinvite.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kinvite.insight.Figure.Kind;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What pages are shown with. */
public final class SomeOverviews {

    public static final Instant NOW = InsightTest.NOW;

    private static final Part ALL = new Part(0, 0, 0);
    private static final Standing STANDING = new Standing(Map.of(
            Stage.NOT_INVITED, 440,
            Stage.INVITED, 50,
            Stage.REMINDED, 40,
            Stage.NEEDS_ATTENTION, 10,
            Stage.REGISTERED, 400,
            Stage.DECLINED, 10,
            Stage.EXPIRED, 50));
    private static final Trend TREND = new Trend(List.of(
            new Trend.Point(LocalDate.parse("2026-08-24"), 900, 90),
            new Trend.Point(LocalDate.parse("2026-11-23"), 990, 380),
            new Trend.Point(null, 1000, 400)));

    /** The clock of these pages. */
    @TestConfiguration
    public static class Now {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    private SomeOverviews() {}

    public static Overview busy() {
        return busy(Freshness.NOW);
    }

    public static Overview busy(Freshness freshness) {
        return overview(STANDING, TREND, 2, freshness);
    }

    public static Overview nobody() {
        return overview(Standing.NOBODY, new Trend(List.of()), 0, Freshness.NOW);
    }

    public static Overview untouched() {
        return overview(new Standing(Map.of(Stage.NOT_INVITED, 7)), new Trend(List.of()), 1, Freshness.NOW);
    }

    private static Overview overview(Standing standing, Trend trend, int sites, Freshness freshness) {
        var programs = List.of(new PartRow(21, "Head Start", standing, trend));
        return new Overview(
                standing,
                trend,
                new SiteRows(
                        IntStream.range(0, sites)
                                .mapToObj(n -> new PartRow(100 + n, "Site " + n, standing, trend))
                                .toList(),
                        2,
                        sites == 0 ? 0 : 3),
                programs,
                List.of(),
                List.of(new Share("EMAIL", 300, 200), new Share("PIGEON", 2, 0)),
                List.of(new Share("es", 302, 200)),
                Waits.of(Stream.of(
                        new Figure(ALL, Kind.WAIT, LocalDate.EPOCH, Waits.bucket(Duration.ofHours(4)), 200, 200))),
                freshness);
    }
}
