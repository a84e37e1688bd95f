package org.kinvite.messaging;

import java.time.Duration;
import java.time.Instant;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One row of the ledger: a message to one guardian or staff user, and how far it is known to have come (rule 11). */
@Table("message")
class Message {

    @Id
    private long id;

    private String idempotencyKey;
    private Purpose purpose;
    private Long guardianId;
    private Long siteId;
    private Channel channel;
    private Instant createdAt;
    private String recipient;
    private MessageState state;
    private String providerId;
    private Integer segments;
    private String reason;
    private String providerCode;
    private int tries;
    private int answersLost;
    private Instant claimedUntil;
    private Instant stateAt;

    @Version
    private int version;

    /** For the database. */
    private Message() {}

    static Message prepare(OutgoingMessage outgoing, Instant now) {
        var message = new Message();
        message.id = Ids.next();
        message.idempotencyKey = outgoing.idempotencyKey();
        message.purpose = outgoing.purpose();
        message.guardianId = outgoing.guardianId();
        message.siteId = outgoing.siteId();
        message.channel = outgoing.channel();
        message.createdAt = now;
        message.recipient = outgoing.recipient();
        message.enter(MessageState.PREPARED, now);
        return message;
    }

    /** Takes the right to send to {@code recipient} until {@code now} plus {@code lease}. */
    void claim(String recipient, Instant now, Duration lease) {
        require(state == MessageState.PREPARED || isUnclear(now));
        this.recipient = recipient;
        claimedUntil = now.plus(lease);
        tries++;
        enter(MessageState.SENDING, now);
    }

    /** Gives the claim back: the provider surely has no such message. */
    void release(Instant now) {
        require(state == MessageState.SENDING);
        claimedUntil = null;
        enter(MessageState.PREPARED, now);
    }

    void accept(Receipt receipt, Instant now) {
        require(state == MessageState.SENDING || state == MessageState.UNKNOWN);
        providerId = receipt.providerId();
        segments = receipt.segments();
        enter(MessageState.ACCEPTED, now);
    }

    void refuse(ContactUnreachable.Reason reason, Instant now) {
        require(state == MessageState.PREPARED || state == MessageState.SENDING || state == MessageState.UNKNOWN);
        this.reason = reason.name();
        enter(MessageState.REFUSED, now);
    }

    /** The provider was asked, and surely has no such message. */
    void miss(Instant now) {
        require(isUnclear(now));
        claimedUntil = null;
        enter(MessageState.PREPARED, now);
    }

    /** Handed over, and the answer was lost: it may have been accepted. */
    void lose(Instant now) {
        require(state == MessageState.SENDING);
        answersLost++;
        enter(MessageState.UNKNOWN, now);
    }

    /**
     * Takes in what the provider reports of a message it accepted.
     *
     * @return false when the report changes nothing, because it is late, repeated, or about a message that is not ours
     */
    boolean report(DeliveryReport report, Instant now) {
        if (state == MessageState.REFUSED || state == MessageState.PREPARED || state.isFinal()) {
            return false;
        }
        var next = report.state();
        if (next == state || !isOurs(report)) {
            return false;
        }
        // where it went may be forgotten by now: its provider's id would tell again; a letter goes nowhere
        providerId = recipient.isEmpty() && channel != Channel.LETTER ? null : report.providerId();
        reason = report.reason() == null ? null : report.reason().name();
        providerCode = report.code();
        enter(next, now);
        return true;
    }

    private boolean isOurs(DeliveryReport report) {
        var fits = report.state() != (channel == Channel.EMAIL ? MessageState.UNDELIVERED : MessageState.BOUNCED);
        return fits && (providerId == null || providerId.equals(report.providerId()));
    }

    /** What others are told of a failing report that was taken in. */
    MessageFailed failed() {
        require(state.isFailure());
        return new MessageFailed(id, idempotencyKey, guardianId, siteId, purpose, channel, refusal());
    }

    boolean isAccepted() {
        return state.isAccepted();
    }

    boolean isRefused() {
        return state == MessageState.REFUSED;
    }

    /** Whether nobody knows if it was accepted, so that it must be looked up before it is sent. */
    boolean isUnclear(Instant now) {
        return state == MessageState.UNKNOWN || (state == MessageState.SENDING && !now.isBefore(claimedUntil));
    }

    /** What a courier must know to look it up. */
    LostDispatch lost() {
        return new LostDispatch(id, recipient, createdAt, state == MessageState.SENDING ? claimedUntil : stateAt);
    }

    /** Why it was refused, or failed after it was accepted. */
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

    MessageState state() {
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

    /** How often it was handed over and the answer was lost. */
    int answersLost() {
        return answersLost;
    }

    Instant claimedUntil() {
        return claimedUntil;
    }

    Instant stateAt() {
        return stateAt;
    }

    int version() {
        return version;
    }

    private void enter(MessageState next, Instant now) {
        state = next;
        stateAt = now;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new IllegalStateException("message " + id + " is " + state);
        }
    }
}
