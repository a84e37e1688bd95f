package org.kinvite.messaging;

/**
 * How far a message has come.
 *
 * <pre>
 * PREPARED ──claim──▶ SENDING ──accept──▶ ACCEPTED ──deliver──▶ DELIVERED
 *    ▲                 │ │ │                 ├────bounce──────▶ BOUNCED
 *    └────release──────┘ │ └─refuse─▶ REFUSED └──fail─────────▶ UNDELIVERED
 *                        └─lose──▶ UNKNOWN ──claim or accept──▶ …
 * </pre>
 *
 * <ul>
 *   <li>PREPARED: surely with no provider; may be sent.
 *   <li>SENDING: somebody holds the claim until {@code claimedUntil}. After that nobody knows whether it was sent.
 *   <li>UNKNOWN: handed over, and the answer was lost. Like a claim that ran out, it is looked up before it is sent again.
 *   <li>ACCEPTED: the provider took it. That is not yet DELIVERED.
 *   <li>REFUSED: will never be accepted; {@code reason} says why.
 * </ul>
 *
 * What a provider has accepted never becomes sendable again, and a delivery state is final: reports come late, twice
 * and in any order.
 */
enum MessageState {
    PREPARED,
    SENDING,
    UNKNOWN,
    REFUSED,
    ACCEPTED,
    DELIVERED,
    BOUNCED,
    UNDELIVERED;

    boolean isAccepted() {
        return compareTo(ACCEPTED) >= 0;
    }

    boolean isFinal() {
        return compareTo(ACCEPTED) > 0;
    }

    /** Whether it was accepted and will not arrive. */
    boolean isFailure() {
        return this == BOUNCED || this == UNDELIVERED;
    }
}
