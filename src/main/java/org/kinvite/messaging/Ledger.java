package org.kinvite.messaging;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;

/**
 * Writes the ledger: one statement and one commit for each step. Where two meet, the unique key or the version lets one
 * pass and tells the other to come again.
 */
@Component
class Ledger {

    private static final Logger log = LoggerFactory.getLogger(Ledger.class);
    private static final Duration SHORTLY = Duration.ofSeconds(5);

    private final Messages messages;
    private final LedgerRows rows;
    private final MessagingSettings settings;
    private final MessageMeters meters;
    private final Clock clock;

    Ledger(Messages messages, LedgerRows rows, MessagingSettings settings, MessageMeters meters, Clock clock) {
        this.messages = messages;
        this.rows = rows;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** What is known before it is sent, asked at once: of a crowd each question counts. */
    LedgerRows.Standing standing(OutgoingMessage outgoing) {
        return rows.standing(outgoing);
    }

    Message find(long messageId) {
        return messages.findById(messageId).orElseThrow();
    }

    /** A row that is not written yet: the claim or the refusal that follows writes it. */
    Message prepare(OutgoingMessage outgoing) {
        return Message.prepare(outgoing, clock.instant());
    }

    /** @throws TemporarilyUnsendable when somebody else was faster */
    Message claim(Message message, String recipient) {
        message.claim(recipient, clock.instant(), settings.lease());
        return write(message);
    }

    void refuse(Message message, ContactUnreachable.Reason reason) {
        message.refuse(reason, clock.instant());
        write(message);
        meters.count(message);
        log.info("message {} refused: {}", message.id(), reason);
    }

    void release(Message message) {
        message.release(clock.instant());
        write(message);
        meters.count(message);
        log.info("message {} not sent, try {}", message.id(), message.tries());
    }

    /** @return how long nobody should look what became of it */
    Duration lose(Message message) {
        message.lose(clock.instant());
        write(message);
        meters.count(message);
        log.warn("message {} may have been accepted; it is looked up before it is sent again", message.id());
        return settings.pauseAfter(message.answersLost());
    }

    /** Its answer got lost so often that it is not sent once more. */
    boolean needsAPerson(Message unclear) {
        return settings.isPersonNeededAfter(unclear.answersLost());
    }

    void miss(Message message) {
        message.miss(clock.instant());
        write(message);
        log.info("message {} was looked up: the provider has no such message", message.id());
    }

    /** Marks it accepted; a report of its delivery that was faster than this mark has said so already. */
    void accept(Message message, Receipt receipt) {
        message.accept(receipt, clock.instant());
        if (rows.accept(message)) {
            meters.count(message);
        } else if (!messages.findById(message.id()).map(Message::isAccepted).orElse(false)) {
            throw new OptimisticLockingFailureException("message " + message.id() + " has changed");
        }
        log.debug("message {} accepted", message.id());
    }

    private Message write(Message message) {
        try {
            return messages.save(message);
        } catch (ConcurrencyFailureException somebodyWasFaster) {
            throw new TemporarilyUnsendable(SHORTLY, null);
        } catch (DbActionExecutionException e) {
            if (e.getCause() instanceof DuplicateKeyException || e.getCause() instanceof ConcurrencyFailureException) {
                throw new TemporarilyUnsendable(SHORTLY, null);
            }
            throw e;
        }
    }
}
