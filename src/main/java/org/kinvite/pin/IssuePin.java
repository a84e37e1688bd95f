package org.kinvite.pin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;

/** Gives a guardian a PIN that is unique within the site, or keeps the one that exists (rule 8). */
@Component
public class IssuePin {

    private static final int MOST_TRIES = 200;

    private final Pins pins;
    private final PinVault vault;
    private final PinSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IssuePin(Pins pins, PinVault vault, PinSettings settings, Clock clock) {
        this.pins = pins;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes sure that the guardian has a PIN.
     *
     * @param phone the guardian's phone number, whose last digits make no PIN
     * @throws PinsExhausted when no free PIN was found at the site
     */
    public void forGuardian(long guardianId, long siteId, Optional<String> phone) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            if (pins.existsById(guardianId)) {
                return;
            }
            var pin = random.ints(settings.length(), 0, 10)
                    .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                    .toString();
            if (!GuessablePins.contain(pin, phone) && keep(guardianId, siteId, pin)) {
                return;
            }
        }
        throw new PinsExhausted(siteId);
    }

    private boolean keep(long guardianId, long siteId, String pin) {
        try {
            pins.save(new Pin(
                    guardianId,
                    siteId,
                    settings.keyId(),
                    vault.seal(guardianId, pin),
                    vault.digest(siteId, pin),
                    clock.instant()));
            return true;
        } catch (DbActionExecutionException failed) {
            if (failed.getCause() instanceof DuplicateKeyException) {
                return false;
            }
            throw failed;
        }
    }
}
