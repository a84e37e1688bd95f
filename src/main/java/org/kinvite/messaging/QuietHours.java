package org.kinvite.messaging;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.kinvite.kernel.Channel;
import org.springframework.stereotype.Component;

/** Texts wait for the morning of the site's time zone; emails and letters may go at any time (rule 10). */
@Component
public class QuietHours {

    private static final LocalTime LAWFUL_FROM = LocalTime.of(8, 0);
    private static final LocalTime LAWFUL_UNTIL = LocalTime.of(21, 0);

    private final TextHours settings;

    public QuietHours(TextHours settings) {
        this.settings = settings;
    }

    /** Texts go from this time of day on. */
    public LocalTime textsFrom() {
        return settings.textsFrom();
    }

    /** Texts go until this time of day. */
    public LocalTime textsUntil() {
        return settings.textsUntil();
    }

    /** Whether no text goes outside 8:00–21:00; a trial of Kinvite on one's own machine may have switched that off. */
    public boolean areKept() {
        return !textsFrom().isBefore(LAWFUL_FROM) && !textsUntil().isAfter(LAWFUL_UNTIL);
    }

    /** {@code when}, or the end of the quiet hours it falls into. */
    public Instant after(Instant when, Channel channel, ZoneId zone) {
        var local = when.atZone(zone);
        var time = local.toLocalTime();
        if (channel != Channel.TEXT || !time.isBefore(settings.textsFrom()) && !time.isAfter(settings.textsUntil())) {
            return when;
        }
        var day = time.isBefore(settings.textsFrom())
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(settings.textsFrom()).atZone(zone).toInstant();
    }
}
