package org.kinvite.familymessage;

import java.time.Instant;
import org.kinvite.kernel.Channel;
import org.kinvite.staff.Actor;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One message to a registered guardian that is not an invitation, from the press of a button until one of its ends. */
@Table("family_message")
public class FamilyMessage {

    @Id
    private final long id;

    private final Kind kind;
    private final long guardianId;
    private final long siteId;
    private final String requestedByName;
    private final Instant requestedAt;
    private Channel channel;
    private FamilyMessageState state;
    private String attentionReason;
    private int attempt;
    private Instant waitsUntil;
    private Instant endedAt;

    @Version
    private int version;

    @PersistenceCreator
    private FamilyMessage(
            long id, Kind kind, long guardianId, long siteId, String requestedByName, Instant requestedAt) {
        this.id = id;
        this.kind = kind;
        this.guardianId = guardianId;
        this.siteId = siteId;
        this.requestedByName = requestedByName;
        this.requestedAt = requestedAt;
    }

    static FamilyMessage request(
            long id, Kind kind, long guardianId, long siteId, Channel channel, Actor by, Instant now) {
        var message = new FamilyMessage(id, kind, guardianId, siteId, by.name(), now);
        message.channel = channel;
        message.state = FamilyMessageState.REQUESTED;
        message.attempt = 1;
        return message;
    }

    /** Asks for another try over {@code channel}. */
    void requestAgain(Channel channel) {
        require(FamilyMessageState.NEEDS_ATTENTION);
        this.channel = channel;
        state = FamilyMessageState.REQUESTED;
        attentionReason = null;
        attempt++;
    }

    /** It waits until {@code until}, for the end of quiet hours (rule 10). */
    void waitUntil(Instant until) {
        require(FamilyMessageState.REQUESTED);
        waitsUntil = until;
    }

    /** The contact cannot be reached, or was not although a provider had accepted it; {@code reason} tells staff why. */
    void needAttention(String reason) {
        if (!mayBeLost()) {
            throw isAlready();
        }
        state = FamilyMessageState.NEEDS_ATTENTION;
        attentionReason = reason;
        waitsUntil = null;
        endedAt = null;
    }

    /** Whether a provider may still report that it did not arrive; a fast one does before it is known to be sent. */
    boolean mayBeLost() {
        return state == FamilyMessageState.REQUESTED || state == FamilyMessageState.SENT;
    }

    /** A provider accepted it. */
    void sent(Instant now) {
        require(FamilyMessageState.REQUESTED);
        end(FamilyMessageState.SENT, now);
    }

    /** Staff give it up. */
    void close(Instant now) {
        require(FamilyMessageState.NEEDS_ATTENTION);
        end(FamilyMessageState.CLOSED, now);
    }

    /** The guardian has no family account any more. */
    void loseRegistration(Instant now) {
        if (!isOpen()) {
            throw isAlready();
        }
        end(FamilyMessageState.UNREGISTERED, now);
    }

    private void end(FamilyMessageState end, Instant now) {
        state = end;
        endedAt = now;
        waitsUntil = null;
    }

    private void require(FamilyMessageState expected) {
        if (state != expected) {
            throw isAlready();
        }
    }

    private IllegalStateException isAlready() {
        return new IllegalStateException("family message " + id + " is " + state);
    }

    boolean isOpen() {
        return state.isOpen();
    }

    public long id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public long guardianId() {
        return guardianId;
    }

    public long siteId() {
        return siteId;
    }

    public Channel channel() {
        return channel;
    }

    public FamilyMessageState state() {
        return state;
    }

    String attentionReason() {
        return attentionReason;
    }

    int attempt() {
        return attempt;
    }
}
