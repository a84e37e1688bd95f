package org.kinvite.task;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the staff of some sites, the oldest first. Callers have checked that the user may see the sites. */
@Component
public class WaitingTasks {

    private static final String SQL = """
            SELECT t.id, t.kind, t.process, t.reason, t.opened_at, t.guardian_id, g.slot, g.student_id,
              CONCAT(g.first_name, ' ', g.last_name) AS guardian_name,
              CONCAT(s.first_name, ' ', s.last_name) AS student_name,
              site.name AS site_name, site.time_zone
            FROM task t
            JOIN guardian g ON g.id = t.guardian_id
            JOIN student s ON s.id = g.student_id
            JOIN site ON site.id = t.site_id
            WHERE t.site_id IN (:sites) AND t.decided_at IS NULL
            """;

    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many wait at {@code sites}. */
    public int count(Set<Long> sites) {
        return sites.isEmpty()
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM task WHERE site_id IN (:sites) AND decided_at IS NULL")
                        .param("sites", sites)
                        .query(Integer.class)
                        .single();
    }

    /** One page of them. */
    public List<WaitingTask> page(Set<Long> sites, int offset, int limit) {
        return sites.isEmpty()
                ? List.of()
                : jdbc.sql(SQL + " ORDER BY t.opened_at, t.id LIMIT :limit OFFSET :offset")
                        .param("sites", sites)
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((rs, row) -> new WaitingTask(
                                rs.getLong("id"),
                                TaskKind.valueOf(rs.getString("kind")),
                                rs.getString("process"),
                                rs.getString("reason"),
                                rs.getTimestamp("opened_at").toInstant(),
                                rs.getLong("guardian_id"),
                                rs.getString("guardian_name"),
                                rs.getString("slot"),
                                rs.getLong("student_id"),
                                rs.getString("student_name"),
                                rs.getString("site_name"),
                                ZoneId.of(rs.getString("time_zone"))))
                        .list();
    }
}
