package org.kinvite.invitation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations of a site, open and ended, for other systems. Callers have checked that they may see the site. */
@Component
public class SiteInvitations {

    /**
     * One invitation.
     *
     * @param lastSentAt when a provider last accepted a message of it; null before
     * @param endedAt null while it is open
     */
    public record Listed(
            long id,
            long guardianId,
            String guardianName,
            long studentId,
            InvitationState state,
            Channel channel,
            String invitedByName,
            Instant invitedAt,
            Instant lastSentAt,
            int remindersSent,
            Instant endedAt) {}

    private static final String WHERE = " WHERE i.site_id = :site AND (:state IS NULL OR i.state = :state) ";

    private final JdbcClient jdbc;

    SiteInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. @param state null for all states */
    public List<Listed> page(long siteId, InvitationState state, int offset, int limit) {
        return jdbc.sql("SELECT i.*, CONCAT(g.first_name, ' ', g.last_name) AS guardian_name, g.student_id"
                        + " FROM invitation i JOIN guardian g ON g.id = i.guardian_id" + WHERE
                        + "ORDER BY i.id DESC LIMIT :limit OFFSET :offset")
                .param("site", siteId)
                .param("state", state == null ? null : state.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(SiteInvitations::listed)
                .list();
    }

    /** How many there are in that state. */
    public int count(long siteId, InvitationState state) {
        return jdbc.sql("SELECT COUNT(*) FROM invitation i" + WHERE)
                .param("site", siteId)
                .param("state", state == null ? null : state.name())
                .query(Integer.class)
                .single();
    }

    private static Listed listed(ResultSet rs, int row) throws SQLException {
        return new Listed(
                rs.getLong("id"),
                rs.getLong("guardian_id"),
                rs.getString("guardian_name"),
                rs.getLong("student_id"),
                InvitationState.valueOf(rs.getString("state")),
                Channel.valueOf(rs.getString("channel")),
                rs.getString("invited_by_name"),
                rs.getTimestamp("invited_at").toInstant(),
                instant(rs.getTimestamp("last_sent_at")),
                rs.getInt("reminders_sent"),
                instant(rs.getTimestamp("ended_at")));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
