package org.kinvite.pin;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a guardian's PIN by another one: Re-PIN, and nothing else does (rule 8). */
@Component
public class ChangePin {

    private final Pins pins;
    private final PinVault vault;
    private final FreePins freePins;
    private final PinLengthInForce length;
    private final Clock clock;

    ChangePin(Pins pins, PinVault vault, FreePins freePins, PinLengthInForce length, Clock clock) {
        this.pins = pins;
        this.vault = vault;
        this.freePins = freePins;
        this.length = length;
        this.clock = clock;
    }

    /**
     * Makes the new PIN, within the caller's transaction, who audits it. The old PIN opens nothing from its commit on.
     *
     * @param siteId the site on whose behalf it is done: the new PIN is unique there
     * @param phone the guardian's phone number, whose last digits make no PIN
     * @return false when the guardian had none to replace; nothing has changed then
     * @throws PinsExhausted when no other PIN is free at the site
     * @throws org.springframework.data.relational.core.conversion.DbActionExecutionException when somebody else was given
     *     the same one in this moment
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean change(long guardianId, long siteId, Optional<String> phone) {
        var found = pins.findWithLockingByGuardianId(guardianId);
        found.ifPresent(pin -> {
            var number = freePins.find(siteId, length.atSite(siteId), free -> GuessablePins.contain(free, phone));
            pin.replace(siteId, vault.seal(guardianId, number), vault.digest(siteId, number), clock.instant());
            pins.save(pin);
        });
        return found.isPresent();
    }
}
