package org.kinvite.messaging;

/**
 * What a provider says became of a message it accepted.
 *
 * @param providerId the provider's id of the message
 * @param outcome ACCEPTED while it is on its way, else one of the final states
 * @param reason the provider's error code; null when it was delivered
 */
public record DeliveryReport(String providerId, Outcome outcome, String reason) {

    /** What may become of an accepted message. */
    public enum Outcome {
        ON_ITS_WAY(MessageState.ACCEPTED),
        DELIVERED(MessageState.DELIVERED),
        BOUNCED(MessageState.BOUNCED),
        UNDELIVERED(MessageState.UNDELIVERED);

        private final MessageState state;

        Outcome(MessageState state) {
            this.state = state;
        }
    }

    MessageState state() {
        return outcome.state;
    }
}
