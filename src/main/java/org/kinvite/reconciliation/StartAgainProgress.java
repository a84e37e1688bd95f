package org.kinvite.reconciliation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the newest {@link StartOpenAgain} is. */
@Component
public class StartAgainProgress {

    /** @param planned how many were open when it began; some may have ended since, and others begun */
    public record Part(String process, int planned, int started, boolean finished) {}

    /** @param finishedAt null while it goes on */
    public record Progress(String askedByName, Instant askedAt, Instant finishedAt, List<Part> parts) {

        public boolean isDone() {
            return finishedAt != null;
        }

        /** How many were started. */
        public int started() {
            return parts.stream().mapToInt(Part::started).sum();
        }

        public int planned() {
            return parts.stream().mapToInt(Part::planned).sum();
        }

        /** Whole percent, 100 only when done. */
        public int percent() {
            return isDone() ? 100 : planned() == 0 ? 0 : Math.min(99, started() * 100 / planned());
        }
    }

    private final JdbcClient jdbc;

    StartAgainProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it was never asked for. */
    public Optional<Progress> newest() {
        return jdbc.sql("SELECT id, asked_by_name, asked_at, finished_at FROM start_again ORDER BY id DESC LIMIT 1")
                .query((row, index) -> new Progress(
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        instant(row.getTimestamp(4)),
                        parts(row.getLong(1))))
                .optional();
    }

    private List<Part> parts(long id) {
        return jdbc.sql("""
                        SELECT process, planned, started, finished_at IS NOT NULL FROM start_again_part
                        WHERE start_again_id = ? ORDER BY process DESC
                        """)
                .param(id)
                .query((row, index) -> new Part(row.getString(1), row.getInt(2), row.getInt(3), row.getBoolean(4)))
                .list();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
