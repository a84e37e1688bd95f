package org.kinvite.messaging;

import java.time.Duration;
import java.time.Instant;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One row of the ledger: a message to one guardian and how far it is known to have come (rule 11).
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
@Table("message")
class Message {

    /** How far a message has come. */
    enum State {
        PREPARED,
        SENDING,
        UNKNOWN,
        REFUSED,
        ACCEPTED,
        DELIVERED,
        BOUNCED,
        UNDELIVERED
    }

    @Id
    private final long id;

    private final String idempotencyKey;
    private final Purpose purpose;
    private final long guardianId;
    private final long siteId;
    private final Channel channel;
    private final Instant createdAt;
    private String recipient;
    private State state;
    private String providerId;
    private Integer segments;
    private String reason;
    private int tries;
    private Instant claimedUntil;
    private Instant stateAt;

    @Version
    private int version;

    @PersistenceCreator
    private Message(
            long id,
            String idempotencyKey,
            Purpose purpose,
            long guardianId,
            long siteId,
            Channel channel,
            Instant createdAt) {
        this.id = id;
        this.idempotencyKey = idempotencyKey;
        this.purpose = purpose;
        this.guardianId = guardianId;
        this.siteId = siteId;
        this.channel = channel;
        this.createdAt = createdAt;
    }

    static Message prepare(OutgoingMessage outgoing, Instant now) {
        var message = new Message(
                Ids.next(),
                outgoing.idempotencyKey(),
                outgoing.purpose(),
                outgoing.guardianId(),
                outgoing.siteId(),
                outgoing.channel(),
                now);
        message.recipient = outgoing.recipient();
        message.enter(State.PREPARED, now);
        return message;
    }

    /** Takes the right to send to {@code recipient} until {@code now} plus {@code lease}. */
    void claim(String recipient, Instant now, Duration lease) {
        require(state == State.PREPARED || isUnclear(now));
        this.recipient = recipient;
        claimedUntil = now.plus(lease);
        tries++;
        enter(State.SENDING, now);
    }

    /** Gives the claim back: the provider surely has no such message. */
    void release(Instant now) {
        require(state == State.SENDING);
        claimedUntil = null;
        enter(State.PREPARED, now);
    }

    void accept(Receipt receipt, Instant now) {
        require(state == State.SENDING || state == State.UNKNOWN);
        providerId = receipt.providerId();
        segments = receipt.segments();
        enter(State.ACCEPTED, now);
    }

    void refuse(ContactUnreachable.Reason reason, Instant now) {
        require(state == State.PREPARED || state == State.SENDING || state == State.UNKNOWN);
        this.reason = reason.name();
        enter(State.REFUSED, now);
    }

    /** Handed over, and the answer was lost: it may have been accepted. */
    void lose(Instant now) {
        require(state == State.SENDING);
        enter(State.UNKNOWN, now);
    }

    /**
     * Takes in what the provider reports of a message it accepted.
     *
     * @return false when the report changes nothing, because it is late, repeated, or about a message that is not ours
     */
    boolean report(DeliveryReport report, Instant now) {
        if (state == State.REFUSED || state == State.PREPARED || isFinal()) {
            return false;
        }
        var next = report.state();
        if (next == state || (providerId != null && !providerId.equals(report.providerId()))) {
            return false;
        }
        providerId = report.providerId();
        reason = report.reason();
        enter(next, now);
        return true;
    }

    boolean isAccepted() {
        return state.compareTo(State.ACCEPTED) >= 0;
    }

    boolean isRefused() {
        return state == State.REFUSED;
    }

    boolean isPrepared() {
        return state == State.PREPARED;
    }

    /** Whether nobody knows if it was accepted, so that it must be looked up before it is sent. */
    boolean isUnclear(Instant now) {
        return state == State.UNKNOWN || (state == State.SENDING && !now.isBefore(claimedUntil));
    }

    /** The moment after which this instance or another may no longer have been sending it. */
    Instant unclearSince() {
        return state == State.SENDING ? claimedUntil : stateAt;
    }

    ContactUnreachable.Reason refusal() {
        return ContactUnreachable.Reason.valueOf(reason);
    }

    long id() {
        return id;
    }

    Channel channel() {
        return channel;
    }

    String recipient() {
        return recipient;
    }

    State state() {
        return state;
    }

    String providerId() {
        return providerId;
    }

    Integer segments() {
        return segments;
    }

    int tries() {
        return tries;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant claimedUntil() {
        return claimedUntil;
    }

    private boolean isFinal() {
        return state.compareTo(State.ACCEPTED) > 0;
    }

    private void enter(State next, Instant now) {
        state = next;
        stateAt = now;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("message " + id + " is " + state);
        }
    }
}
