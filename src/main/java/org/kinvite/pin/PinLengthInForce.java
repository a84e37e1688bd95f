package org.kinvite.pin;

import org.springframework.stereotype.Component;

/** How many digits a new PIN has. */
@Component
class PinLengthInForce {

    private final PinLengths lengths;
    private final PinSettings settings;

    PinLengthInForce(PinLengths lengths, PinSettings settings) {
        this.lengths = lengths;
        this.settings = settings;
    }

    int atSite(long siteId) {
        return lengths.findBySite(siteId).map(PinLength::digits).orElse(settings.length());
    }

    /** What an agency's page shows; version 0 when it has chosen nothing yet. */
    ChosenLength ofAgency(long agencyId) {
        return lengths.findById(agencyId)
                .map(chosen -> new ChosenLength(chosen.digits(), chosen.version()))
                .orElseGet(() -> new ChosenLength(settings.length(), 0));
    }
}
