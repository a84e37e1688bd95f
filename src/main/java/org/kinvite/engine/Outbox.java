package org.kinvite.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 *
 * <p>When a row is due is told and asked in the database's time, which all instances share: by their own clocks, one that is
 * an hour wrong would hide rows from the others for that hour, or take what they are at.
 */
@Component
public class Outbox {

    /**
     * True in processes that were told of as one of a crowd: their jobs are of a type of their own, so that those of one
     * family find no queue before them in the engine.
     */
    public static final String CROWD = "crowd";

    /** More than any one family's messages; what comes in larger lists is a crowd and lets single messages pass. */
    private static final int LARGEST_FAMILY = 10;

    private static final String INSERT = """
            INSERT INTO outbox
              (id, message_name, correlation_key, variables, time_to_live, created_at, available_at, tries, crowd)
            VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 0, ?)""";

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    Outbox(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
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
        var crowd = messages.size() > LARGEST_FAMILY;
        jdbc.batchUpdate(
                INSERT, messages.stream().map(message -> row(message, crowd)).toList());
        events.publishEvent(new MessagesAppended(crowd));
    }

    private static Object[] row(EngineMessage message, boolean crowd) {
        return new Object[] {
            Ids.next(),
            message.name(),
            message.correlationKey(),
            Variables.toJson(crowd ? amongMany(message.variables()) : message.variables()),
            message.timeToLive().toMillis(),
            crowd
        };
    }

    private static Map<String, Object> amongMany(Map<String, Object> variables) {
        var all = new HashMap<>(variables);
        all.put(CROWD, true);
        return all;
    }
}
