package org.kinvite.reconciliation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found and is still so, as the operations page shows it. */
@Component
public class OpenFindings {

    /**
     * One of them.
     *
     * @param guardianName null when it concerns no single guardian
     * @param siteName null when it is the installation's
     * @param handedOverAt when it was left for a person; null when it was not
     */
    public record Line(
            FindingKind kind,
            long subjectId,
            String guardianName,
            Long guardianId,
            Long studentId,
            String siteName,
            Instant foundAt,
            int tries,
            Instant nextTryAt,
            Instant handedOverAt) {}

    private static final String LINES = """
            SELECT f.kind, f.subject_id, CONCAT(g.first_name, ' ', g.last_name) AS guardian_name, g.id AS guardian_id,
              g.student_id, s.name AS site_name, f.found_at, f.tries, f.next_try_at, f.handed_over_at
            FROM finding f LEFT JOIN guardian g ON g.id = f.guardian_id LEFT JOIN site s ON s.id = f.site_id
            WHERE f.settled_at IS NULL AND (f.tries > 0 OR f.handed_over_at IS NOT NULL)
              AND (f.site_id IS NULL OR f.site_id IN (:sites))
            ORDER BY f.handed_over_at IS NULL, f.found_at, f.id LIMIT :most
            """;

    private final JdbcClient jdbc;

    OpenFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the installation and of {@code sites}: what was left for a person first, then the oldest. */
    public List<Line> at(Collection<Long> sites, int most) {
        return jdbc.sql(LINES)
                // an empty list is no SQL
                .param("sites", sites.isEmpty() ? Set.of(0L) : sites)
                .param("most", most)
                .query((row, index) -> new Line(
                        FindingKind.valueOf(row.getString("kind")),
                        row.getLong("subject_id"),
                        row.getString("guardian_name"),
                        row.getObject("guardian_id", Long.class),
                        row.getObject("student_id", Long.class),
                        row.getString("site_name"),
                        row.getTimestamp("found_at").toInstant(),
                        row.getInt("tries"),
                        instant(row.getTimestamp("next_try_at")),
                        instant(row.getTimestamp("handed_over_at"))))
                .list();
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
