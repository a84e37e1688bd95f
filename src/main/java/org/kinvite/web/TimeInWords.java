package org.kinvite.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Moments as staff say them, in the time zone of the site: the weekday while it is near, the date when it is not. */
class TimeInWords {

    private static final int NEAR_DAYS = 6;

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
        var days = Math.abs(ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), date(at, zone)));
        return format(days <= NEAR_DAYS ? "near" : isThisYear(at, zone) ? "far" : "farYear", at, zone);
    }

    /** E.g. {@code Fri, Nov 27}. */
    public String day(Instant at, ZoneId zone) {
        return format(isThisYear(at, zone) ? "day" : "dayYear", at, zone);
    }

    private boolean isThisYear(Instant at, ZoneId zone) {
        return at.atZone(zone).getYear() == now.atZone(zone).getYear();
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private String format(String pattern, Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern(texts.getMessage("shell.time." + pattern, null, locale), locale)
                .format(at.atZone(zone));
    }
}
