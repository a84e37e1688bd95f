package org.kinvite.messaging;

import java.time.Instant;
import java.time.ZoneId;
import org.kinvite.kernel.Channel;
import org.springframework.stereotype.Component;

/** Texts wait for the morning of the site's time zone; emails may go at any time (rule 10). */
@Component
public class QuietHours {

    private final TextHours settings;

    public QuietHours(TextHours settings) {
        this.settings = settings;
    }

    /** {@code when}, or the end of the quiet hours it falls into. */
    public Instant after(Instant when, Channel channel, ZoneId zone) {
        var local = when.atZone(zone);
        var time = local.toLocalTime();
        if (channel == Channel.EMAIL || !time.isBefore(settings.textsFrom()) && !time.isAfter(settings.textsUntil())) {
            return when;
        }
        var day = time.isBefore(settings.textsFrom())
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return day.atTime(settings.textsFrom()).atZone(zone).toInstant();
    }
}
