package org.kinvite.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kinvite.staff.NotGranted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff see of group invitations, from the database alone. */
@Component
public class GroupInvitations {

    private static final String PROGRESS = """
            SELECT g.id, g.site_id, g.started_by_name, g.started_at, COUNT(*) AS total,
              COUNT(r.outcome) AS dealt_with,
              COUNT(CASE WHEN r.outcome = 'INVITED' THEN 1 END) AS invited,
              COUNT(CASE WHEN r.outcome <> 'INVITED' THEN 1 END) AS skipped,
              COUNT(CASE WHEN i.last_sent_at IS NOT NULL
                           OR i.ended_at IS NOT NULL THEN 1 END) AS sent,
              COUNT(CASE WHEN i.state = 'NEEDS_ATTENTION' AND i.last_sent_at IS NULL THEN 1 END) AS need_attention
            FROM group_invitation g
            JOIN group_invitation_row r ON r.group_id = g.id
            LEFT JOIN invitation i ON i.id = r.invitation_id
            WHERE g.id = ?
            GROUP BY g.id, g.site_id, g.started_by_name, g.started_at
            """;

    private static final String ROWS = """
            SELECT r.guardian_id, g.student_id, CONCAT(g.first_name, ' ', g.last_name) AS guardian_name,
              CONCAT(s.first_name, ' ', s.last_name) AS student_name, r.outcome, i.state AS invitation_state,
              i.attention_reason
            FROM group_invitation_row r
            JOIN guardian g ON g.id = r.guardian_id
            JOIN student s ON s.id = g.student_id
            LEFT JOIN invitation i ON i.id = r.invitation_id
            WHERE r.group_id = ?
            ORDER BY COALESCE(i.state, '') <> 'NEEDS_ATTENTION', COALESCE(r.outcome, 'INVITED') = 'INVITED',
              g.last_name, g.first_name, g.id
            LIMIT ? OFFSET ?
            """;

    private final JdbcClient jdbc;

    GroupInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotGranted when there is no such group at one of {@code sites} */
    public GroupProgress progress(long groupId, Set<Long> sites) {
        return progress(groupId)
                .filter(progress -> sites.contains(progress.siteId()))
                .orElseThrow(() -> new NotGranted("group", groupId));
    }

    /** The newest group of a site, while it is still going on. */
    public Optional<GroupProgress> running(long siteId) {
        return jdbc.sql("SELECT id FROM group_invitation WHERE site_id = ? ORDER BY started_at DESC LIMIT 1")
                .param(siteId)
                .query(Long.class)
                .optional()
                .flatMap(this::progress)
                .filter(progress -> !progress.isDone());
    }

    /** Rows of a group: those that need a person first, then those that were skipped, then the rest by name. */
    public List<GroupRow> rows(long groupId, int offset, int limit) {
        return jdbc.sql(ROWS)
                .params(groupId, limit, offset)
                .query(GroupRow.class)
                .list();
    }

    private Optional<GroupProgress> progress(long groupId) {
        return jdbc.sql(PROGRESS)
                .param(groupId)
                .query(GroupInvitations::progress)
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
