package org.kinvite.insight.web;

import java.time.Duration;

/**
 * A length of time as people say it: one number and one unit.
 *
 * @param unit {@code minutes}, {@code hours} or {@code days}
 */
record Span(String unit, long amount) {

    private static final Duration HOURS_UP_TO = Duration.ofHours(48);
    private static final double MINUTES_AN_HOUR = 60;
    private static final double MINUTES_A_DAY = 24 * MINUTES_AN_HOUR;

    static Span of(Duration duration) {
        if (duration.toHours() < 1) {
            return new Span("minutes", duration.toMinutes());
        }
        return duration.compareTo(HOURS_UP_TO) < 0
                ? new Span("hours", Math.round(duration.toMinutes() / MINUTES_AN_HOUR))
                : new Span("days", Math.round(duration.toMinutes() / MINUTES_A_DAY));
    }

    /** The end of a class of waits. */
    static Span ofHours(int hours) {
        var days = Duration.ofHours(hours).toDays();
        return days > 0 ? new Span("days", days) : new Span("hours", hours);
    }
}
