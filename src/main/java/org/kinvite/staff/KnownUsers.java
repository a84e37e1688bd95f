package org.kinvite.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The staff users of an agency, for the pages of administrators. */
@Component
public class KnownUsers {

    /** Rows of one page. */
    public static final int PAGE_SIZE = 50;

    private static final String SOME = """
             FROM staff_user u WHERE u.agency_id = :agency
              AND u.enabled = :enabled
              AND (u.name LIKE :text OR u.email LIKE :text
                   OR EXISTS (SELECT 1 FROM site_grant g JOIN site s ON s.id = g.site_id
                              WHERE g.staff_user = u.id AND u.role = 'STAFF' AND s.name LIKE :text))
            """;

    private final JdbcClient jdbc;
    private final StaffTries tries;
    private final Clock clock;

    KnownUsers(JdbcClient jdbc, StaffTries tries, Clock clock) {
        this.jdbc = jdbc;
        this.tries = tries;
        this.clock = clock;
    }

    /** How many users have {@code text} in their name, their email or the name of a site. */
    public int count(long agencyId, String text, boolean deactivated) {
        return some("SELECT COUNT(*)" + SOME, agencyId, text, deactivated)
                .query(Integer.class)
                .single();
    }

    /** A page of them, by name. */
    public List<KnownUser> page(long agencyId, String text, boolean deactivated, int page) {
        return some(
                        "SELECT u.*" + SOME + " ORDER BY u.name, u.id LIMIT :size OFFSET :from",
                        agencyId,
                        text,
                        deactivated)
                .param("size", PAGE_SIZE)
                .param("from", (page - 1) * PAGE_SIZE)
                .query(this::user)
                .list();
    }

    /** @throws NotGranted when there is no such user in the agency */
    public KnownUser one(long agencyId, long userId) {
        return jdbc.sql("SELECT * FROM staff_user WHERE id = ? AND agency_id = ?")
                .params(userId, agencyId)
                .query(this::user)
                .optional()
                .orElseThrow(() -> new NotGranted("user", userId));
    }

    private JdbcClient.StatementSpec some(String sql, long agencyId, String text, boolean deactivated) {
        return jdbc.sql(sql)
                .param("agency", agencyId)
                .param("enabled", !deactivated)
                .param("text", "%" + text.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%");
    }

    private KnownUser user(ResultSet rs, int row) throws SQLException {
        var id = rs.getLong("id");
        var email = rs.getString("email");
        var lastSignedInAt = instant(rs.getTimestamp("last_signed_in_at"));
        var cameIn = rs.getString("password_hash") != null || lastSignedInAt != null;
        var whenEnabled = cameIn ? KnownUser.State.ACTIVE : KnownUser.State.INVITED;
        return new KnownUser(
                id,
                rs.getString("name"),
                email,
                Role.valueOf(rs.getString("role")),
                rs.getBoolean("enabled") ? whenEnabled : KnownUser.State.DEACTIVATED,
                sites(id),
                lastSignedInAt,
                tries.pausedUntil(email).orElse(null),
                newestLink(id).orElse(null));
    }

    private List<String> sites(long userId) {
        return jdbc.sql("SELECT s.name FROM site_grant g JOIN site s ON s.id = g.site_id WHERE g.staff_user = ?"
                        + " ORDER BY s.name, s.id")
                .param(userId)
                .query(String.class)
                .list();
    }

    private Optional<KnownUser.Link> newestLink(long userId) {
        return jdbc.sql("SELECT * FROM staff_link WHERE staff_user = ? AND expires_at > ?"
                        + " ORDER BY requested_at DESC, id DESC LIMIT 1")
                .params(userId, clock.instant())
                .query((rs, row) -> new KnownUser.Link(
                        instant(rs.getTimestamp("requested_at")),
                        instant(rs.getTimestamp("sent_at")),
                        instant(rs.getTimestamp("expires_at")),
                        rs.getString("failure")))
                .optional();
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
