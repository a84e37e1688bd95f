package org.kinvite.messaging;

import java.util.Optional;
import org.kinvite.kernel.Channel;

/**
 * Hands messages of one channel to its provider. Couriers keep no state and touch no database; they say exactly what
 * is known, because the ledger acts on it.
 */
public interface Courier {

    Channel channel();

    /**
     * Asked before a message is claimed, so that a provider that is paced costs the ledger nothing.
     *
     * @throws TemporarilyUnsendable when too many messages wait already
     */
    default void admit() {}

    /**
     * Hands {@code dispatch} over, once: a courier never repeats what the provider may have accepted.
     *
     * @throws ContactUnreachable the provider will never accept it
     * @throws TemporarilyUnsendable surely not accepted, and worth another try
     * @throws PossiblyAccepted the answer was lost
     * @throws RuntimeException anything else: surely not accepted, and a technical fault
     */
    Receipt deliver(Dispatch dispatch);

    /**
     * Looks for what may have been accepted.
     *
     * @return the receipt when the provider has it; empty when it may be sent again
     * @throws TemporarilyUnsendable while that cannot be told
     */
    Optional<Receipt> find(LostDispatch lost);
}
