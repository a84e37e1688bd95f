package org.kinvite.reconciliation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The comparisons that were made, and what each did. */
@Component
public class Runs {

    /**
     * One comparison.
     *
     * @param askedByName who wanted it; null when it was time
     * @param failedChecks how many checks could not be made
     */
    public record Run(
            Instant startedAt,
            Instant finishedAt,
            String askedByName,
            int found,
            int mended,
            int handedOver,
            int failedChecks) {}

    /** What became of one kind over a while. */
    public record OfKind(FindingKind kind, int mended, int handedOver) {}

    private static final String COLUMNS = """
            SELECT started_at, finished_at, asked_by_name, found, mended, handed_over, failed_checks
            FROM reconciliation_run
            """;

    private final JdbcClient jdbc;
    private final ProcessSigns signs;
    private final Clock clock;

    Runs(JdbcClient jdbc, ProcessSigns signs, Clock clock) {
        this.jdbc = jdbc;
        this.signs = signs;
        this.clock = clock;
    }

    /** The newest; empty before the first. */
    public Optional<Run> newest() {
        return jdbc.sql(COLUMNS + "ORDER BY started_at DESC LIMIT 1")
                .query(Runs::run)
                .optional();
    }

    /** The newest that found something or failed, the newest first. */
    public List<Run> remarkable(int most) {
        return jdbc.sql(COLUMNS + "WHERE found > 0 OR failed_checks > 0 ORDER BY started_at DESC LIMIT ?")
                .param(most)
                .query(Runs::run)
                .list();
    }

    /** What was mended and handed over since {@code moment}, by kind. */
    public List<OfKind> since(Instant moment) {
        return jdbc.sql("""
                        SELECT c.kind, SUM(c.mended), SUM(c.handed_over) FROM reconciliation_count c
                        JOIN reconciliation_run r ON r.id = c.run_id
                        WHERE r.started_at >= ? GROUP BY c.kind HAVING SUM(c.mended + c.handed_over) > 0 ORDER BY c.kind
                        """)
                .param(Timestamp.from(moment))
                .query((row, index) -> new OfKind(FindingKind.valueOf(row.getString(1)), row.getInt(2), row.getInt(3)))
                .list();
    }

    @Transactional
    public void add(Instant startedAt, String askedByName, Map<FindingKind, Tally> tallies, int failed) {
        var id = Ids.next();
        var all = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
        jdbc.sql("INSERT INTO reconciliation_run VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        Timestamp.from(startedAt),
                        Timestamp.from(clock.instant()),
                        askedByName,
                        all.found(),
                        all.mended(),
                        all.handedOver(),
                        failed)
                .update();
        tallies.forEach((kind, tally) -> jdbc.sql("INSERT INTO reconciliation_count VALUES (?, ?, ?, ?, ?)")
                .params(id, kind.name(), tally.found(), tally.mended(), tally.handedOver())
                .update());
    }

    /** Takes away what is too old to be of use. */
    @Transactional
    public void forgetBefore(Instant moment) {
        var old = Timestamp.from(moment);
        jdbc.sql("DELETE FROM reconciliation_run WHERE started_at < ?")
                .param(old)
                .update();
        jdbc.sql("DELETE FROM finding WHERE settled_at < ?").param(old).update();
        signs.forgetBefore(moment);
    }

    private static Run run(ResultSet row, int index) throws SQLException {
        return new Run(
                row.getTimestamp(1).toInstant(),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7));
    }
}
