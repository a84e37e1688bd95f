package org.kinvite.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.LogContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends a message so that the provider accepts it once.
 *
 * <p>Two commits a message: one claims a row of the ledger for a while, one marks what came of it; the provider is spoken
 * to between them, with no transaction open. Whoever dies in between leaves a claim that runs out or a row that is
 * {@link Message UNKNOWN}; the next call with the same key then asks the courier what became of it before anything is
 * sent. A text is looked up at the provider. An email is sent again under the same Message-ID, so that mailboxes see
 * one; ever more seldom, and not for ever.
 */
@Component
public class Messenger {

    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final OptOuts optOuts;
    private final Map<Channel, Courier> couriers;
    private final MessageMeters meters;
    private final Clock clock;

    /**
     * Keys this instance is sending right now. The claim protects one instance from another; this protects it from
     * itself when the clock jumps and makes a claim look old.
     */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    Messenger(Ledger ledger, OptOuts optOuts, List<Courier> couriers, MessageMeters meters, Clock clock) {
        this.ledger = ledger;
        this.optOuts = optOuts;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::channel, Function.identity()));
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Sends {@code message}, or does nothing when the ledger says it was accepted before. Never inside a transaction:
     * it talks to a provider. Quiet hours are the caller's to mind.
     *
     * @throws ContactUnreachable when this contact can never receive it
     * @throws TemporarilyUnsendable when it is not known to be accepted and may be tried again with the same key
     * @throws ProviderTrouble when the provider works for nobody: a technical fault
     */
    public void send(OutgoingMessage message) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a message is never sent inside a transaction");
        }
        if (!underWay.add(message.idempotencyKey())) {
            throw new TemporarilyUnsendable(SHORTLY, null);
        }
        try {
            var standing = ledger.standing(message);
            standing.messageId()
                    .ifPresentOrElse(
                            known -> sendKnown(ledger.find(known), message),
                            () -> sendUnless(standing.optedOut(), ledger.prepare(message), message));
        } finally {
            underWay.remove(message.idempotencyKey());
        }
    }

    private void sendKnown(Message known, OutgoingMessage message) {
        var now = clock.instant();
        if (known.isAccepted()) {
            return;
        }
        if (known.isRefused()) {
            throw new ContactUnreachable(known.refusal());
        }
        if (known.isUnclear(now)) {
            var found = lookUp(known);
            if (found.isPresent()) {
                ledger.accept(known, found.get());
                return;
            }
            if (ledger.needsAPerson(known)) {
                ledger.refuse(known, ContactUnreachable.Reason.UNCONFIRMED);
                throw new ContactUnreachable(ContactUnreachable.Reason.UNCONFIRMED);
            }
        } else if (known.state() != MessageState.PREPARED) {
            throw new TemporarilyUnsendable(remaining(known, now), null);
        }
        sendUnless(optOuts.contains(message.channel(), message.recipient()), known, message);
    }

    private void sendUnless(boolean optedOut, Message row, OutgoingMessage message) {
        // who wants no more invitations as a parent may still work here
        if (optedOut && !message.isToStaff()) {
            ledger.refuse(row, ContactUnreachable.Reason.OPTED_OUT);
            throw new ContactUnreachable(ContactUnreachable.Reason.OPTED_OUT);
        }
        var courier = couriers.get(message.channel());
        courier.admit();
        var claimed = ledger.claim(row, message.recipient());
        try (var id = LogContext.of("messageId", claimed.id())) {
            deliver(courier, claimed, message);
        }
    }

    private void deliver(Courier courier, Message claimed, OutgoingMessage message) {
        Receipt receipt;
        try {
            receipt = meters.timed(claimed.channel(), () -> courier.deliver(dispatch(claimed, message)));
        } catch (ContactUnreachable unreachable) {
            ledger.refuse(claimed, unreachable.reason());
            rememberOptOut(message, unreachable.reason());
            throw unreachable;
        } catch (PossiblyAccepted unclear) {
            throw new TemporarilyUnsendable(ledger.lose(claimed), unclear);
        } catch (RuntimeException surelyNotAccepted) {
            ledger.release(claimed);
            throw surelyNotAccepted;
        }
        ledger.accept(claimed, receipt);
    }

    private Dispatch dispatch(Message claimed, OutgoingMessage message) {
        return new Dispatch(
                claimed.id(),
                message.purpose(),
                message.recipient(),
                message.language(),
                message.content().get(),
                claimed.claimedUntil());
    }

    private Optional<Receipt> lookUp(Message unclear) {
        return couriers.get(unclear.channel()).find(unclear.lost());
    }

    /** The provider knows of a STOP that we have not heard of; the next preview should. */
    private void rememberOptOut(OutgoingMessage message, ContactUnreachable.Reason reason) {
        if (reason == ContactUnreachable.Reason.OPTED_OUT) {
            optOuts.record(message.channel(), message.recipient());
        }
    }

    private static Duration remaining(Message claimed, Instant now) {
        var rest = Duration.between(now, claimed.claimedUntil());
        return rest.compareTo(SHORTLY) < 0 ? SHORTLY : rest;
    }
}
