package org.kinvite.invitation.web;

import java.time.Duration;
import java.time.Instant;
import org.kinvite.invitation.OnlineAccount;

/** How often a row asks whether its Online Account has changed: quickly while something is under way, then ever slower. */
class Refreshing {

    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Instant now;

    Refreshing(Instant now) {
        this.now = now;
    }

    /** The event that tells one row to look again: an answer can miss a row that was refreshed in the same moment. */
    static String event(OnlineAccount account) {
        return "account-" + account.guardianId();
    }

    /** What htmx is told; only an open invitation changes without staff. */
    public String trigger(OnlineAccount account) {
        var corrected = "contact-corrected from:body, " + event(account) + " from:body";
        return account.open() == null || account.registration() != null
                ? corrected
                : corrected + ", every " + every(account).toSeconds() + "s";
    }

    private Duration every(OnlineAccount account) {
        var open = account.open();
        if (open.isBeingSent()) {
            return open.nextStepAt() == null ? Duration.ofSeconds(1) : QUIET;
        }
        if (open.lastSentAt() == null) {
            return Duration.ofSeconds(15);
        }
        var age = Duration.between(open.lastSentAt(), now);
        return age.compareTo(Duration.ofMinutes(10)) < 0
                ? Duration.ofSeconds(5)
                : age.compareTo(Duration.ofHours(1)) < 0 ? Duration.ofSeconds(15) : QUIET;
    }
}
