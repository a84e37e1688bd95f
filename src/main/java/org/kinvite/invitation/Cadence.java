package org.kinvite.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** When the next reminder or the expiry of an invitation is due. */
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
        var left = settings.remindAfter().size() - remindersSent;
        if (left <= 0) {
            return new NextStep(plus(seriesStart, settings.expireAfter(), zone), 0);
        }
        var due = plus(seriesStart, settings.remindAfter().get(remindersSent), zone);
        return new NextStep(quietHours.after(due, invitation.channel(), zone).plus(jitter(invitation)), left);
    }

    /** When links sent now stop working: with the invitation, should nobody send it again. */
    Instant expiry(Instant seriesStart, ZoneId zone) {
        return plus(seriesStart, settings.expireAfter(), zone);
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
