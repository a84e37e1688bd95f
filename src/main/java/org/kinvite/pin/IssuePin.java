package org.kinvite.pin;

import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;

/** Gives a guardian a PIN that is unique within the site, or keeps the one that exists (rule 8). */
@Component
public class IssuePin {

    /** So often may somebody else be given, in the same moment, the very PIN that was found to be free. */
    private static final int MOST_TRIES = 10;

    private final Pins pins;
    private final PinVault vault;
    private final FreePins freePins;
    private final PinLengthInForce length;
    private final Clock clock;

    IssuePin(Pins pins, PinVault vault, FreePins freePins, PinLengthInForce length, Clock clock) {
        this.pins = pins;
        this.vault = vault;
        this.freePins = freePins;
        this.length = length;
        this.clock = clock;
    }

    /**
     * Makes sure that the guardian has a PIN.
     *
     * @param phone the guardian's phone number, whose last digits make no PIN
     * @throws PinsExhausted when no free PIN was found at the site
     */
    public void forGuardian(long guardianId, long siteId, Optional<String> phone) {
        if (pins.existsById(guardianId)) {
            return;
        }
        var digits = length.atSite(siteId);
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var pin = freePins.find(siteId, digits, found -> GuessablePins.contain(found, phone));
            if (keep(guardianId, siteId, pin) || pins.existsById(guardianId)) {
                return;
            }
        }
        throw new PinsExhausted(siteId, digits);
    }

    private boolean keep(long guardianId, long siteId, String pin) {
        try {
            var sealed = vault.seal(guardianId, pin);
            pins.save(Pin.of(guardianId, siteId, sealed, vault.digest(siteId, pin), clock.instant()));
            return true;
        } catch (DbActionExecutionException failed) {
            if (failed.getCause() instanceof DuplicateKeyException) {
                return false;
            }
            throw failed;
        }
    }
}
