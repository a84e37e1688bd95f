package org.kinvite.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some weeks up to the present one. They are those of UTC, so that a week begins everywhere at once and the figures of
 * sites in many time zones add up.
 *
 * @param mondays with which they begin, the oldest first; never empty
 */
record Weeks(List<LocalDate> mondays) {

    /** How many weeks before the present one are counted and kept. */
    static final int MOST = 52;

    /** The present week and those before it. */
    static Weeks upTo(Instant now, int before) {
        var present = weekOf(now);
        return new Weeks(IntStream.rangeClosed(0, before)
                .mapToObj(n -> present.minusWeeks(before - n))
                .toList());
    }

    /** The Monday of the week in which a moment lies. */
    static LocalDate weekOf(Instant moment) {
        return dayOf(moment).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static LocalDate dayOf(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The moment in which each of them begins. */
    List<Instant> beginnings() {
        return mondays.stream()
                .map(monday -> monday.atStartOfDay(ZoneOffset.UTC).toInstant())
                .toList();
    }

    LocalDate first() {
        return mondays.getFirst();
    }

    LocalDate present() {
        return mondays.getLast();
    }

    boolean contains(LocalDate monday) {
        return !monday.isBefore(first()) && !monday.isAfter(present());
    }
}
