package org.kinvite.invitation.web;

import java.util.List;
import org.kinvite.familymessage.GuardianMessages;
import org.kinvite.familymessage.GuardianMessages.OnItsWay;
import org.kinvite.kernel.Fingerprint;
import org.kinvite.pin.RevealPin;
import org.springframework.stereotype.Component;

/**
 * What the card says of a guardian's PIN.
 *
 * @param onTheirWay messages with help or a PIN that have not been sent yet
 */
record PinCard(boolean exists, List<OnItsWay> onTheirWay) {

    /** Whether it changes by itself within seconds. */
    public boolean isMoving() {
        return onTheirWay.stream()
                .anyMatch(message -> message.attentionReason() == null && message.waitsUntil() == null);
    }

    /** Changes whenever the card changes. */
    public String fingerprint() {
        return Fingerprint.of(this);
    }

    /** The cards of all guardians. */
    @Component
    static class OfGuardian {

        private final RevealPin revealPin;
        private final GuardianMessages messages;

        OfGuardian(RevealPin revealPin, GuardianMessages messages) {
            this.revealPin = revealPin;
            this.messages = messages;
        }

        PinCard find(long guardianId) {
            return new PinCard(revealPin.exists(guardianId), messages.onTheirWay(guardianId));
        }
    }
}
