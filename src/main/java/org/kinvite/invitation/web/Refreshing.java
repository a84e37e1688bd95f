package org.kinvite.invitation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.kinvite.invitation.OnlineAccount;

/** How often a page asks whether its Online Accounts have changed: quickly while something is under way, then ever slower. */
class Refreshing {

    /** Colleagues press buttons too. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    /** How long a family that was just sent to may register any moment. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Instant now;

    Refreshing(Instant now) {
        this.now = now;
    }

    /** The event that tells one row to look again: an answer can miss a row that was refreshed in the same moment. */
    static String event(OnlineAccount account) {
        return "account-" + account.guardianId();
    }

    /** The event that tells the rest of a card that its Online Account is another one now. */
    static String changed(OnlineAccount account) {
        return "account-changed-" + account.guardianId();
    }

    /** When one of them asks for itself, without waiting for the page's turn. */
    public String trigger(OnlineAccount account) {
        return "contact-corrected from:body, " + event(account) + " from:body";
    }

    /** Seconds until the page asks again: the liveliest of them decides. */
    public long pace(Collection<OnlineAccount> accounts) {
        return accounts.stream()
                .map(this::every)
                .min(Duration::compareTo)
                .orElse(QUIET)
                .toSeconds();
    }

    private Duration every(OnlineAccount account) {
        var open = account.open();
        if (open == null || account.registration() != null) {
            return QUIET;
        }
        if (open.isBeingSent()) {
            return open.nextStepAt() == null ? Duration.ofSeconds(1) : QUIET;
        }
        var isFresh = open.lastSentAt() != null && open.lastSentAt().isAfter(now.minus(FRESH));
        return isFresh ? Duration.ofSeconds(5) : QUIET;
    }
}
