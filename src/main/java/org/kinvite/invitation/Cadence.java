package org.kinvite.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.QuietHours;

/** When the next reminder, the follow-up in person and the expiry of an invitation are due, by the cadence of its agency. */
class Cadence {

    private final CadenceInForce inForce;
    private final QuietHours quietHours;
    private final Duration spread;
    private final Duration extendBy;
    private final Clock clock;

    Cadence(CadenceInForce inForce, QuietHours quietHours, InvitationSettings settings, Clock clock) {
        this.inForce = inForce;
        this.quietHours = quietHours;
        this.spread = settings.spread();
        this.extendBy = settings.extendBy();
        this.clock = clock;
    }

    /**
     * The step after {@code remindersSent} reminders of a series that began at {@code seriesStart}, the last of which
     * was sent now.
     */
    NextStep after(Invitation invitation, Instant seriesStart, int remindersSent, ZoneId zone) {
        var start = startOfRest(seriesStart, remindersSent, zone);
        var expiry = plus(start, inForce.expireAfter(), zone);
        if (invitation.channel() == Channel.LETTER) {
            // nothing can remind a family of a letter but staff: they ask when half of the time is over
            return new NextStep(halfway(clock.instant(), expiry), 0, expiry);
        }
        var left = inForce.remindAfter().size() - remindersSent;
        if (left <= 0) {
            var lastReminder = plus(start, inForce.remindAfter().getLast(), zone);
            return new NextStep(halfway(later(lastReminder, clock.instant()), expiry), 0, expiry);
        }
        var due = plus(start, inForce.remindAfter().get(remindersSent), zone);
        return new NextStep(spread(due, invitation, zone), left, expiry);
    }

    /** When the invitation ends, should nobody answer the message that is sent now, or send it again. */
    Instant expiry(Invitation invitation, ZoneId zone) {
        var start = invitation
                .series()
                .start()
                .map(begun -> startOfRest(begun, invitation.series().remindersSent() + 1, zone))
                .orElseGet(clock::instant);
        return plus(start, inForce.expireAfter(), zone);
    }

    /**
     * From when the steps to come are counted: the start of the series, unless this reminder came so late (after an
     * outage, or because staff shortened the cadence meanwhile) that it would meet the next step. Then all of them move,
     * so that at least half of the planned pause is left: no family gets two reminders at once, or one with a link that
     * expires the same day.
     */
    private Instant startOfRest(Instant seriesStart, int remindersSent, ZoneId zone) {
        if (remindersSent == 0) {
            return seriesStart;
        }
        var reminders = inForce.remindAfter();
        var planned = reminders.get(Math.min(remindersSent, reminders.size()) - 1);
        var next = remindersSent < reminders.size() ? reminders.get(remindersSent) : inForce.expireAfter();
        var halfThePause = next.minus(planned).dividedBy(2);
        var latest = plus(clock.instant(), planned.plus(halfThePause).negated(), zone);
        return later(latest, seriesStart);
    }

    /** More time, counted from the expiry or from now, whichever is later; no reminder, but a follow-up once more. */
    NextStep extension(Instant expiresAt, Instant now, ZoneId zone) {
        var expiry = plus(later(expiresAt, now), extendBy, zone);
        return new NextStep(halfway(now, expiry), 0, expiry);
    }

    /** Staff follow up halfway: the family has had time to answer the reminder, and staff have time to ask. */
    private static Instant halfway(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whole days keep the time of day over a change to or from daylight-saving time. */
    private static Instant plus(Instant start, Duration duration, ZoneId zone) {
        return start.atZone(zone)
                .plusDays(duration.toDays())
                .plus(duration.minusDays(duration.toDays()))
                .toInstant();
    }

    /** Those that the spread moves into the quiet hours are spread over the next morning. */
    private Instant spread(Instant due, Invitation invitation, ZoneId zone) {
        var jitter = jitter(invitation);
        var spread = quietHours.after(due, invitation.channel(), zone).plus(jitter);
        var allowed = quietHours.after(spread, invitation.channel(), zone);
        return allowed.equals(spread) ? spread : allowed.plus(jitter);
    }

    /** The same invitation always falls on the same moment of the spread; ids of one burst fall far apart. */
    private Duration jitter(Invitation invitation) {
        var scattered = invitation.id() * 0x9E3779B97F4A7C15L;
        return Duration.ofMillis(Math.floorMod(scattered ^ scattered >>> 32, Math.max(1, spread.toMillis())));
    }
}
