package org.kinvite.account;

import java.time.Duration;
import org.kinvite.guard.TooManyTries;
import org.kinvite.guard.Tries;
import org.kinvite.guard.TryLimit;
import org.springframework.stereotype.Component;

/** What families try, and how often they may; counted before it is tried. */
@Component
class Attempts {

    /** What is counted. */
    enum Kind {
        SIGN_IN_CONTACT,
        SIGN_IN_ADDRESS,
        CODE_RESENT,
        CODE_CONTACT,
        CODE_ADDRESS,
        JOIN_ADDRESS,
        JOIN_EVERYBODY
    }

    private static final Duration HOUR = Duration.ofHours(1);

    private final Tries tries;
    private final AccountSettings settings;

    Attempts(Tries tries, AccountSettings settings) {
        this.tries = tries;
        this.settings = settings;
    }

    /**
     * Counts one more, also when the caller's work is rolled back.
     *
     * @throws TooManyTries when there were as many as are allowed already
     */
    void take(Kind kind, String subject) {
        tries.take(limit(kind), subject);
    }

    /** Whether it was wrong passwords that there were too many of; else it was codes. */
    static boolean ofPasswords(TooManyTries pause) {
        return pause.what().equals(Kind.SIGN_IN_CONTACT.name()) || pause.what().equals(Kind.SIGN_IN_ADDRESS.name());
    }

    /** It was a good one: it does not count. */
    void giveBack(Kind kind, String subject) {
        tries.giveBack(limit(kind), subject);
    }

    /** Starts anew. */
    void forget(Kind kind, String subject) {
        tries.forget(limit(kind), subject);
    }

    private TryLimit limit(Kind kind) {
        return switch (kind) {
            case SIGN_IN_CONTACT -> limit(kind, settings.signInTries(), settings.signInPause());
            case SIGN_IN_ADDRESS -> limit(kind, settings.signInTriesPerAddress(), settings.signInPause());
            case CODE_RESENT -> new TryLimit(kind.name(), 1, settings.resendPause(), false);
            case CODE_CONTACT -> limit(kind, settings.codesPerHour(), HOUR);
            case CODE_ADDRESS -> limit(kind, settings.codesPerHourAndAddress(), HOUR);
            case JOIN_ADDRESS -> limit(kind, settings.joinTriesPerAddress(), settings.signInPause());
            case JOIN_EVERYBODY -> limit(kind, settings.joinTriesPerHour(), HOUR);
        };
    }

    private static TryLimit limit(Kind kind, int tries, Duration window) {
        return new TryLimit(kind.name(), tries, window);
    }
}
