package org.kinvite.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinvite.staff.NotGranted;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff see of groups of one kind, from the database alone. */
public abstract class GroupsOfKind {

    private static final String PROGRESS = """
            SELECT g.id, g.site_id, g.started_by_name, g.started_at, COUNT(*) AS total,
              COUNT(r.outcome) AS dealt_with,
              COUNT(CASE WHEN r.outcome = <success> THEN 1 END) AS invited,
              COUNT(CASE WHEN r.outcome <> <success> THEN 1 END) AS skipped,
              COUNT(CASE WHEN <sent> THEN 1 END) AS sent,
              COUNT(CASE WHEN <attention> THEN 1 END) AS need_attention
            FROM <groups> g
            JOIN <rows> r ON r.group_id = g.id
            LEFT JOIN <made> x ON x.id = r.<made>_id
            WHERE g.id = ?
            GROUP BY g.id, g.site_id, g.started_by_name, g.started_at
            """;

    private static final String ROWS = """
            SELECT r.guardian_id, g.student_id, CONCAT(g.first_name, ' ', g.last_name) AS guardian_name,
              CONCAT(s.first_name, ' ', s.last_name) AS student_name, r.outcome, x.state, x.attention_reason
            FROM <rows> r
            JOIN guardian g ON g.id = r.guardian_id
            JOIN student s ON s.id = g.student_id
            LEFT JOIN <made> x ON x.id = r.<made>_id
            WHERE r.group_id = ?
            ORDER BY COALESCE(x.state, '') <> 'NEEDS_ATTENTION', COALESCE(r.outcome, <success>) = <success>,
              g.last_name, g.first_name, g.id
            LIMIT ? OFFSET ?
            """;

    private final JdbcClient jdbc;
    private final GroupKind kind;

    GroupsOfKind(JdbcClient jdbc, GroupKind kind) {
        this.jdbc = jdbc;
        this.kind = kind;
    }

    /** @throws NotGranted when there is no such group at one of {@code sites} */
    public GroupProgress progress(long groupId, Set<Long> sites) {
        return progress(groupId)
                .filter(progress -> sites.contains(progress.siteId()))
                .orElseThrow(() -> new NotGranted("group", groupId));
    }

    /** The newest group of a site, while it is still going on. */
    public Optional<GroupProgress> running(long siteId) {
        return jdbc.sql(kind.sql("SELECT id FROM <groups> WHERE site_id = ? ORDER BY started_at DESC LIMIT 1"))
                .param(siteId)
                .query(Long.class)
                .optional()
                .flatMap(this::progress)
                .filter(progress -> !progress.isDone());
    }

    /** Rows of a group: those that need a person first, then those that were skipped, then the rest by name. */
    public List<GroupRow> rows(long groupId, int offset, int limit) {
        return jdbc.sql(kind.sql(ROWS))
                .params(groupId, limit, offset)
                .query(GroupRow.class)
                .list();
    }

    /** Empty when there is no such group. */
    Optional<GroupProgress> progress(long groupId) {
        return jdbc.sql(kind.sql(PROGRESS))
                .param(groupId)
                .query(GroupsOfKind::progress)
                .optional();
    }

    private static GroupProgress progress(ResultSet rs, int row) throws SQLException {
        return new GroupProgress(
                rs.getLong("id"),
                rs.getLong("site_id"),
                rs.getString("started_by_name"),
                rs.getTimestamp("started_at").toInstant(),
                rs.getInt("total"),
                rs.getInt("dealt_with"),
                rs.getInt("invited"),
                rs.getInt("sent"),
                rs.getInt("need_attention"),
                rs.getInt("skipped"));
    }
}
