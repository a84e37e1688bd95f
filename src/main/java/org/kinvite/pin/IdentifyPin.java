package org.kinvite.pin;

import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Whose PIN it is, by its digest: no PIN is opened for that. */
@Component
public class IdentifyPin {

    private final Pins pins;
    private final PinVault vault;

    IdentifyPin(Pins pins, PinVault vault) {
        this.pins = pins;
        this.vault = vault;
    }

    /** The guardian who has this PIN at the site. */
    public OptionalLong at(long siteId, String pin) {
        return pins.findByDigest(siteId, vault.digest(siteId, pin)).stream()
                .mapToLong(Pin::guardianId)
                .findAny();
    }
}
