package org.kinvite.invitation;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to a guardian, newest first: the audit trail's acts and the ledger's messages (rule 11). */
@Component
public class GuardianHistory {

    private static final int NEWEST = 30;

    private static final String SQL = """
            SELECT a.at, a.action AS what, a.actor_name AS who, a.details, NULL AS message_state, NULL AS failure, a.id
            FROM audit_entry a
            WHERE a.subject_kind = 'guardian' AND a.subject_id = :guardian AND a.site_id IN (:sites)
            UNION ALL
            SELECT m.created_at, CONCAT('message.', m.purpose), NULL, m.channel, m.state, m.reason, m.id
            FROM message m
            WHERE m.guardian_id = :guardian AND m.site_id IN (:sites)
            ORDER BY at DESC, id DESC LIMIT :newest
            """;

    private final JdbcClient jdbc;

    GuardianHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest entries, only of what happened at {@code sites}. */
    public List<HistoryEntry> of(long guardianId, Set<Long> sites) {
        return jdbc.sql(SQL)
                .param("guardian", guardianId)
                .param("sites", sites)
                .param("newest", NEWEST)
                .query((rs, row) -> new HistoryEntry(
                        rs.getTimestamp("at").toInstant(),
                        rs.getString("what"),
                        rs.getString("who"),
                        rs.getString("details"),
                        rs.getString("message_state"),
                        rs.getString("failure")))
                .list();
    }
}
