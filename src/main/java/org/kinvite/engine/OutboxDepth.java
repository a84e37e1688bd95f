package org.kinvite.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be told to the engine. */
@Component
public class OutboxDepth {

    /**
     * How much waits.
     *
     * @param messages all of them
     * @param oldest when the oldest of them was written; null when nothing waits
     * @param refused those that the engine does not take, whatever the reason
     */
    public record Depth(int messages, Instant oldest, int refused) {}

    private final JdbcClient jdbc;

    OutboxDepth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Depth now() {
        return jdbc.sql("SELECT COUNT(*), MIN(created_at), COUNT(problem) FROM outbox")
                .query((row, index) -> new Depth(row.getInt(1), instant(row.getTimestamp(2)), row.getInt(3)))
                .single();
    }

    /** Lets the relay try these at once, each under the message id it had. */
    public void tryNow(Collection<Long> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql("UPDATE outbox SET available_at = UTC_TIMESTAMP(6)"
                            + " WHERE id IN (:rows) AND available_at > UTC_TIMESTAMP(6)")
                    .param("rows", rows)
                    .update();
        }
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
