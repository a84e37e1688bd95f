package org.kinvite.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.kinvite.messaging.QuietHours;
import org.springframework.stereotype.Component;

/** When the next reminder, the follow-up in person and the expiry of an invitation are due. */
@Component
class Cadence {

    private final InvitationSettings settings;
    private final QuietHours quietHours;

    Cadence(InvitationSettings settings, QuietHours quietHours) {
        this.settings = settings;
        this.quietHours = quietHours;
    }

    /** The step after {@code remindersSent} reminders of a series that began at {@code seriesStart}. */
    NextStep after(Invitation invitation, Instant seriesStart, int remindersSent, ZoneId zone) {
        var expiry = expiry(seriesStart, zone);
        var left = settings.remindAfter().size() - remindersSent;
        if (left <= 0) {
            var lastReminder = plus(seriesStart, settings.remindAfter().getLast(), zone);
            return new NextStep(between(lastReminder, expiry), 0, expiry);
        }
        var due = plus(seriesStart, settings.remindAfter().get(remindersSent), zone);
        return new NextStep(quietHours.after(due, invitation.channel(), zone).plus(jitter(invitation)), left, expiry);
    }

    /** When an invitation sent now ends, should nobody send it again. */
    Instant expiry(Instant seriesStart, ZoneId zone) {
        return plus(seriesStart, settings.expireAfter(), zone);
    }

    /** More time, counted from the expiry or from now, whichever is later; no reminder, but a follow-up once more. */
    NextStep extension(Instant expiresAt, Instant now, ZoneId zone) {
        var expiry = plus(expiresAt.isAfter(now) ? expiresAt : now, settings.extendBy(), zone);
        return new NextStep(between(now, expiry), 0, expiry);
    }

    /** Staff follow up halfway: the family has had time to answer the reminder, and staff have time to ask. */
    private static Instant between(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }

    /** Whole days keep the time of day over a change to or from daylight-saving time. */
    private static Instant plus(Instant start, Duration duration, ZoneId zone) {
        return start.atZone(zone)
                .plusDays(duration.toDays())
                .plus(duration.minusDays(duration.toDays()))
                .toInstant();
    }

    /** The same invitation always falls on the same moment of the spread. */
    private Duration jitter(Invitation invitation) {
        var spread = Math.max(1, settings.spread().toMillis());
        return Duration.ofMillis(Math.floorMod(Long.hashCode(invitation.id()) * 31L, spread));
    }
}
