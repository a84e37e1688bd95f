package org.kinvite.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kinvite.kernel.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine must be told: written in the transaction that made it true, published by the relay afterwards.
 *
 * <p>Messages are published side by side and may overtake each other. One that must find a process which another one
 * starts needs a time to live that outlasts the crowd the other may wait in.
 */
@Component
public class Outbox {

    /** More than any one family's messages; what comes in larger lists is a crowd and lets single messages pass. */
    private static final int LARGEST_FAMILY = 10;

    private static final String INSERT = """
            INSERT INTO outbox
              (id, message_name, correlation_key, variables, time_to_live, created_at, available_at, tries, crowd)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)""";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a message to the running transaction. It is published at least once after the commit, never before.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException if no transaction is running
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(EngineMessage message) {
        append(List.of(message));
    }

    /** Adds many messages to the running transaction in one batch; a list of more than ten lets single ones pass. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(List<EngineMessage> messages) {
        if (messages.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var crowd = messages.size() > LARGEST_FAMILY;
        jdbc.batchUpdate(
                INSERT,
                messages.stream().map(message -> row(message, now, crowd)).toList());
        events.publishEvent(new MessagesAppended());
    }

    private static Object[] row(EngineMessage message, Instant now, boolean crowd) {
        return new Object[] {
            Ids.next(),
            message.name(),
            message.correlationKey(),
            Variables.toJson(message.variables()),
            message.timeToLive().toMillis(),
            Timestamp.from(now),
            Timestamp.from(now),
            crowd
        };
    }
}
