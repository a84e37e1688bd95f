package org.kinvite.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The relay's side of the outbox: several relays claim from it side by side, and no row is claimed by two. */
@Component
class OutboxClaims {

    private static final String FROM_NOW = "TIMESTAMPADD(MICROSECOND, ?, UTC_TIMESTAMP(6))";
    private static final String DUE = """
            SELECT id, message_name, correlation_key, variables, time_to_live, tries FROM outbox
            WHERE crowd = ? AND available_at <= UTC_TIMESTAMP(6) ORDER BY available_at, id LIMIT ? FOR UPDATE SKIP LOCKED""";

    private final JdbcTemplate jdbc;
    private final JdbcClient jdbcClient;
    private final TransactionTemplate transaction;

    OutboxClaims(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        jdbcClient = JdbcClient.create(jdbc);
        transaction = new TransactionTemplate(transactions);
        // a gap lock on the due rows would make every append wait for the claim
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Takes up to so many due rows and keeps them from other relays for the lease; single messages before crowds. */
    List<ClaimedMessage> claim(int atMost, Duration lease) {
        return claim(atMost, lease, true);
    }

    /** As {@link #claim}, and leaves crowds where they are. */
    List<ClaimedMessage> claimSingle(int atMost, Duration lease) {
        return claim(atMost, lease, false);
    }

    private List<ClaimedMessage> claim(int atMost, Duration lease, boolean crowdsToo) {
        var until = System.nanoTime() + lease.toNanos();
        return transaction.execute(status -> {
            var claimed = new ArrayList<>(due(false, atMost, until));
            if (crowdsToo && claimed.size() < atMost) {
                claimed.addAll(due(true, atMost - claimed.size(), until));
            }
            if (!claimed.isEmpty()) {
                jdbcClient
                        .sql("UPDATE outbox SET tries = tries + 1, available_at = " + FROM_NOW.replace("?", ":lease")
                                + " WHERE id IN (:ids)")
                        .param("lease", micros(lease))
                        .param("ids", claimed.stream().map(ClaimedMessage::id).toList())
                        .update();
            }
            return claimed;
        });
    }

    private List<ClaimedMessage> due(boolean crowd, int atMost, long until) {
        return jdbc.query(DUE, (row, index) -> message(row, until), crowd, atMost);
    }

    private static ClaimedMessage message(ResultSet row, long until) throws SQLException {
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
    void giveBack(Collection<GivenBack> rows) {
        jdbc.batchUpdate(
                "UPDATE outbox SET available_at = " + FROM_NOW + ", problem = ? WHERE id = ?",
                rows.stream()
                        .map(row -> new Object[] {micros(row.delay()), row.problem(), row.id()})
                        .toList());
    }

    /** Makes rows due again under another message id: an engine would pass over the one that it has seen. */
    void renew(Collection<Long> ids) {
        jdbc.batchUpdate(
                "UPDATE outbox SET id = ?, available_at = " + FROM_NOW + " WHERE id = ?",
                ids.stream().map(id -> new Object[] {Ids.next(), 0L, id}).toList());
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
