package org.kinvite.task;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for the staff of some sites, the oldest first. Callers have checked that the user may see the sites. */
@Component
public class WaitingTasks {

    private static final int FEW_SITES = 10;

    private static final String COUNT = """
            SELECT COUNT(*) FROM
              (SELECT 1 FROM task WHERE site_id IN (:sites) AND decided_at IS NULL LIMIT :most) AS waiting
            """;

    // the page's tasks are chosen first, so that names are looked up for them only
    private static final String PAGE = """
            SELECT STRAIGHT_JOIN t.id, t.kind, t.process, t.reason, t.opened_at, t.guardian_id, g.slot, g.student_id,
              CONCAT(g.first_name, ' ', g.last_name) AS guardian_name,
              CONCAT(s.first_name, ' ', s.last_name) AS student_name,
              site.name AS site_name, site.time_zone
            FROM (SELECT id FROM task FORCE INDEX (%s) WHERE site_id IN (:sites) AND decided_at IS NULL
                  ORDER BY opened_at, id LIMIT :limit OFFSET :offset) AS oldest
            JOIN task t ON t.id = oldest.id
            JOIN guardian g ON g.id = t.guardian_id
            JOIN student s ON s.id = g.student_id
            JOIN site ON site.id = t.site_id
            ORDER BY t.opened_at, t.id
            """;

    private final JdbcClient jdbc;

    WaitingTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many wait at {@code sites}; no more than {@code most} are counted. */
    public int count(Set<Long> sites, int most) {
        return sites.isEmpty()
                ? 0
                : jdbc.sql(COUNT)
                        .param("sites", sites)
                        .param("most", most)
                        .query(Integer.class)
                        .single();
    }

    /** One page of them. */
    public List<WaitingTask> page(Set<Long> sites, int offset, int limit) {
        return sites.isEmpty()
                ? List.of()
                : jdbc.sql(PAGE.formatted(index(sites)))
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

    /** Few sites have few tasks to put in order; those of many sites are met soon where all tasks are in order. */
    private static String index(Set<Long> sites) {
        return sites.size() > FEW_SITES ? "task_open_by_age" : "task_open_by_site";
    }
}
