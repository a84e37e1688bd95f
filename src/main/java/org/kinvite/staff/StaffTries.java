package org.kinvite.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.kinvite.guard.TooManyTries;
import org.kinvite.guard.Tries;
import org.kinvite.guard.TryLimit;
import org.springframework.stereotype.Component;

/** What staff, and whoever would like to be, may try how often; counted before it is tried. */
@Component
class StaffTries {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tries tries;
    private final TryLimit signInEmail;
    private final TryLimit signInAddress;
    private final TryLimit linkEmail;
    private final TryLimit linkAddress;

    StaffTries(Tries tries, StaffSettings settings) {
        this.tries = tries;
        signInEmail = new TryLimit("STAFF_SIGN_IN", settings.signInTries(), settings.signInPause());
        signInAddress = new TryLimit("STAFF_SIGN_IN_ADDRESS", settings.signInTriesPerAddress(), settings.signInPause());
        linkEmail = new TryLimit("STAFF_LINK", settings.linksPerHour(), HOUR);
        linkAddress = new TryLimit("STAFF_LINK_ADDRESS", settings.linksPerHourAndAddress(), HOUR);
    }

    /** @throws TooManyTries when the email or the client was wrong too often */
    void signIn(String email, String clientAddress) {
        tries.take(signInAddress, clientAddress);
        tries.take(signInEmail, email);
    }

    void signedIn(String email, String clientAddress) {
        liftPause(email);
        tries.giveBack(signInAddress, clientAddress);
    }

    /** Until when nobody may sign in with {@code email}; empty when one may. */
    Optional<Instant> pausedUntil(String email) {
        return tries.exhaustedUntil(signInEmail, email);
    }

    void liftPause(String email) {
        tries.forget(signInEmail, email);
    }

    /** @throws TooManyTries when too many links were asked for with this email, or from there */
    void askForLink(String email, String clientAddress) {
        tries.take(linkAddress, clientAddress);
        tries.take(linkEmail, email);
    }
}
