package org.kinvite.messaging;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Messages of which it is not known whether a provider accepted them, and which nobody may be about to send again: their
 * sender died, and what they were about has ended since. They are settled without ever being sent.
 */
@Component
public class UnclearSends {

    /** One of them, at a site, and a number that changes with its state. */
    public record Unclear(long messageId, long siteId, int version) {}

    /** How many messages stand where nobody wants them to stand for long. */
    public record Count(int beingSent, int unclear) {}

    private static final String FIND = """
            SELECT id, site_id, version FROM message
            WHERE state IN ('SENDING', 'UNKNOWN') AND state_at < :since
              AND (state = 'SENDING' AND claimed_until < :since OR state = 'UNKNOWN' AND channel = 'TEXT')
            ORDER BY id LIMIT :most
            """;

    private final Messages messages;
    private final Ledger ledger;
    private final Map<Channel, Courier> couriers;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnclearSends(Messages messages, Ledger ledger, List<Courier> couriers, JdbcClient jdbc, Clock clock) {
        this.messages = messages;
        this.ledger = ledger;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::channel, Function.identity()));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that have been so since {@code moment}; an email of which nothing can be found out stays unknown. */
    public List<Unclear> since(Instant moment, int most) {
        return jdbc.sql(FIND)
                .param("since", Timestamp.from(moment))
                .param("most", most)
                .query((row, index) -> new Unclear(row.getLong(1), row.getLong(2), row.getInt(3)))
                .list();
    }

    public Count count() {
        return jdbc.sql(
                        "SELECT COUNT(CASE WHEN state = 'SENDING' THEN 1 END), COUNT(CASE WHEN state = 'UNKNOWN' THEN 1 END)"
                                + " FROM message WHERE state IN ('SENDING', 'UNKNOWN')")
                .query((row, index) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }

    /**
     * Writes down what can be found out: that the provider has it, or that it has not. Nothing is sent.
     *
     * @return false while it cannot be told
     */
    public boolean settle(long messageId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a provider is never asked inside a transaction");
        }
        var message = messages.findById(messageId).orElseThrow();
        if (!message.isUnclear(clock.instant())) {
            return true;
        }
        try {
            settle(message);
            return true;
        } catch (TemporarilyUnsendable stillUnclear) {
            return false;
        }
    }

    private void settle(Message message) {
        if (message.channel() == Channel.TEXT) {
            couriers.get(Channel.TEXT)
                    .find(message.lost())
                    .ifPresentOrElse(receipt -> ledger.accept(message, receipt), () -> ledger.miss(message));
        } else if (message.state() == MessageState.SENDING) {
            ledger.lose(message);
        }
    }
}
