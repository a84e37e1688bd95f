package org.kinvite.pin;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a PIN in the clear, for a message or a page that is about to show it. The caller audits it. */
@Component
public class RevealPin {

    private final Pins pins;
    private final PinVault vault;

    RevealPin(Pins pins, PinVault vault) {
        this.pins = pins;
        this.vault = vault;
    }

    /** The guardian's PIN, if the guardian has one. */
    public Optional<String> of(long guardianId) {
        return pins.findById(guardianId).map(pin -> vault.open(guardianId, pin.sealed()));
    }
}
