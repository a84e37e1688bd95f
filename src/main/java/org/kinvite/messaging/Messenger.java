package org.kinvite.messaging;

import org.springframework.stereotype.Component;

/** Sends a message so that the provider accepts it once: a ledger row before, a mark after. */
@Component
public class Messenger {

    /**
     * Sends {@code message}, or does nothing when the ledger says it was accepted before. Never inside a transaction:
     * it talks to a provider.
     *
     * @throws ContactUnreachable when this contact can never receive it
     * @throws TemporarilyUnsendable when it was surely not accepted and may be tried again
     */
    public void send(OutgoingMessage message) {
        throw new UnsupportedOperationException();
    }
}
