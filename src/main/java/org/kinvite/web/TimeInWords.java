package org.kinvite.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.MessageSource;

/**
 * Moments as staff say them, in the time zone of the site: the weekday while it is near, the date when it is not; and in
 * full, for whoever must know exactly. {@code fragments/time.html} puts both on a page.
 */
class TimeInWords {

    private static final int NEAR_DAYS = 6;
    private static final String GAP = "\uFFFC";

    private final AtomicInteger shown = new AtomicInteger();
    private final MessageSource texts;
    private final Locale locale;
    private final Instant now;

    TimeInWords(MessageSource texts, Locale locale, Instant now) {
        this.texts = texts;
        this.locale = locale;
        this.now = now;
    }

    /** E.g. {@code Tue 3:10 PM}, or {@code Nov 3, 3:10 PM} when that was not this week. */
    public String moment(Instant at, ZoneId zone) {
        return format(isNear(at, zone) ? "near" : isThisYear(at, zone) ? "far" : "farYear", at, zone);
    }

    /** E.g. {@code tomorrow}, {@code Fri} while it is near, or {@code Fri, Dec 4}. */
    public String day(Instant at, ZoneId zone) {
        var days = daysFromNow(at, zone);
        if (Math.abs(days) <= 1) {
            return text(days == 0 ? "today" : days > 0 ? "tomorrow" : "yesterday");
        }
        return format(isNear(at, zone) ? "nearDay" : isThisYear(at, zone) ? "day" : "dayYear", at, zone);
    }

    /** E.g. {@code Tuesday, November 24, 2026, 3:10 PM EST}. */
    public String exact(Instant at, ZoneId zone) {
        return format("exact", at, zone);
    }

    /** The same for a line of a record, to the second: {@code Nov 24, 2026, 3:10:22 PM EST}. */
    public String record(Instant at, ZoneId zone) {
        return format("record", at, zone);
    }

    /** Stands in a text where a moment is put by {@code fragments/time.html}. */
    public String getGap() {
        return GAP;
    }

    /** An id for the next moment that can be pressed: none like it is on the page, whatever part of it was asked for when. */
    public String nextId() {
        return "m" + Long.toString(now.toEpochMilli(), Character.MAX_RADIX) + "-" + shown.incrementAndGet();
    }

    private boolean isNear(Instant at, ZoneId zone) {
        return Math.abs(daysFromNow(at, zone)) <= NEAR_DAYS;
    }

    private long daysFromNow(Instant at, ZoneId zone) {
        return ChronoUnit.DAYS.between(date(now, zone), date(at, zone));
    }

    private boolean isThisYear(Instant at, ZoneId zone) {
        return at.atZone(zone).getYear() == now.atZone(zone).getYear();
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private String format(String pattern, Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(text(pattern), locale).format(at.atZone(zone));
    }

    private String text(String name) {
        return texts.getMessage("shell.time." + name, null, locale);
    }
}
