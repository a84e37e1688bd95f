package org.kinvite.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay's side of the outbox: several relays claim from it side by side, and no row is claimed by two. */
@Component
class OutboxClaims {

    private static final String DUE = """
            SELECT id, message_name, correlation_key, variables, time_to_live, tries FROM outbox
            WHERE crowd = ? AND available_at <= ? ORDER BY available_at, id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private final JdbcTemplate jdbc;
    private final JdbcClient jdbcClient;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OutboxClaims(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        jdbcClient = JdbcClient.create(jdbc);
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        // a gap lock on the due rows would make every append wait for the claim
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Takes up to so many due rows and keeps them from other relays for the lease; single messages before crowds. */
    List<ClaimedMessage> claim(int atMost, Duration lease) {
        return transaction.execute(status -> {
            var now = clock.instant();
            var until = now.plus(lease);
            var claimed = new ArrayList<>(due(false, now, atMost, until));
            if (claimed.size() < atMost) {
                claimed.addAll(due(true, now, atMost - claimed.size(), until));
            }
            if (!claimed.isEmpty()) {
                jdbcClient
                        .sql("UPDATE outbox SET available_at = :until, tries = tries + 1 WHERE id IN (:ids)")
                        .param("until", Timestamp.from(until))
                        .param("ids", claimed.stream().map(ClaimedMessage::id).toList())
                        .update();
            }
            return claimed;
        });
    }

    private List<ClaimedMessage> due(boolean crowd, Instant now, int atMost, Instant until) {
        return jdbc.query(DUE, (row, index) -> message(row, until), crowd, Timestamp.from(now), atMost);
    }

    private static ClaimedMessage message(ResultSet row, Instant until) throws SQLException {
        return new ClaimedMessage(
                row.getLong("id"),
                row.getString("message_name"),
                row.getString("correlation_key"),
                row.getString("variables"),
                Duration.ofMillis(row.getLong("time_to_live")),
                row.getInt("tries") + 1,
                until);
    }

    void delete(Collection<Long> published) {
        jdbcClient
                .sql("DELETE FROM outbox WHERE id IN (:ids)")
                .param("ids", published)
                .update();
    }

    /** Makes rows due again, each after its own delay. */
    void giveBack(Map<Long, Duration> delays) {
        var now = clock.instant();
        jdbc.batchUpdate(
                "UPDATE outbox SET available_at = ? WHERE id = ?",
                delays.entrySet().stream()
                        .map(row -> new Object[] {Timestamp.from(now.plus(row.getValue())), row.getKey()})
                        .toList());
    }
}
