package org.kinvite.pin;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Gives a guardian a PIN that is unique within the site, or keeps the one that exists (rule 8). */
@Component
public class IssuePin {

    /** So often may somebody else be given, in the same moment, the very PIN that was found to be free. */
    private static final int MOST_TRIES = 10;

    private final NewPins newPins;
    private final PinVault vault;
    private final FreePins freePins;
    private final Clock clock;

    IssuePin(NewPins newPins, PinVault vault, FreePins freePins, Clock clock) {
        this.newPins = newPins;
        this.vault = vault;
        this.freePins = freePins;
        this.clock = clock;
    }

    /**
     * Makes sure that the guardian has a PIN, unless the guardian was erased.
     *
     * @param phone the guardian's phone number, whose last digits make no PIN
     * @throws PinsExhausted when no free PIN was found at the site
     */
    public void forGuardian(long guardianId, long siteId, Optional<String> phone) {
        newPins.digitsNeeded(guardianId, siteId).ifPresent(digits -> issue(guardianId, siteId, digits, phone));
    }

    private void issue(long guardianId, long siteId, int digits, Optional<String> phone) {
        Predicate<String> unusable = found -> GuessablePins.contain(found, phone);
        if (keep(guardianId, siteId, freePins.guess(digits, unusable))) {
            return;
        }
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            if (newPins.digitsNeeded(guardianId, siteId).isEmpty()
                    || keep(guardianId, siteId, freePins.find(siteId, digits, unusable))) {
                return;
            }
        }
        throw new PinsExhausted(siteId, digits);
    }

    private boolean keep(long guardianId, long siteId, String pin) {
        try {
            newPins.keep(guardianId, siteId, vault.seal(guardianId, pin), vault.digest(siteId, pin), clock.instant());
            return true;
        } catch (DuplicateKeyException somebodyHasIt) {
            return false;
        }
    }
}
