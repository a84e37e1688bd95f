package org.kinvite.messaging;

import org.kinvite.messaging.ContactUnreachable.Reason;

/**
 * What a provider says became of a message it accepted.
 *
 * @param providerId the provider's id of the message
 * @param outcome ACCEPTED while it is on its way, else one of the final states
 * @param reason why it failed; null unless it did
 * @param code the provider's own code for that, for operators; null when there is none
 */
public record DeliveryReport(String providerId, Outcome outcome, Reason reason, String code) {

    /** What may become of an accepted message. */
    public enum Outcome {
        ON_ITS_WAY(MessageState.ACCEPTED),
        DELIVERED(MessageState.DELIVERED),
        /** An email that came back. */
        BOUNCED(MessageState.BOUNCED),
        /** A text that did not arrive. */
        UNDELIVERED(MessageState.UNDELIVERED);

        private final MessageState state;

        Outcome(MessageState state) {
            this.state = state;
        }
    }

    /** @throws IllegalArgumentException when a failure has no reason, or anything else has one */
    public DeliveryReport {
        if (outcome.state.isFailure() != (reason != null)) {
            throw new IllegalArgumentException(outcome + " because of " + reason);
        }
    }

    /** What says nothing about why, because nothing failed. */
    public DeliveryReport(String providerId, Outcome outcome) {
        this(providerId, outcome, null, null);
    }

    MessageState state() {
        return outcome.state;
    }
}
