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
        ON_ITS_WAY(Message.State.ACCEPTED),
        DELIVERED(Message.State.DELIVERED),
        BOUNCED(Message.State.BOUNCED),
        UNDELIVERED(Message.State.UNDELIVERED);

        private final Message.State state;

        Outcome(Message.State state) {
            this.state = state;
        }
    }

    Message.State state() {
        return outcome.state;
    }
}
