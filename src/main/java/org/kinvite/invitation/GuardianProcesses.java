package org.kinvite.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes behind a guardian's invitations, for whoever watches them in Camunda Operate. */
@Component
public class GuardianProcesses {

    /**
     * The process of one invitation.
     *
     * @param instanceKey the engine's; null until its first job has been worked on
     */
    public record InvitationProcess(InvitationState state, Instant invitedAt, Long instanceKey) {}

    private static final int NEWEST = 5;

    private static final String SQL = """
            SELECT i.state, i.invited_at, p.instance_key FROM invitation i
            LEFT JOIN process_instance p ON p.process = :process AND p.subject_id = i.id
            WHERE i.guardian_id = :guardian AND i.site_id IN (:sites) ORDER BY i.id DESC LIMIT :newest
            """;

    private final JdbcClient jdbc;

    GuardianProcesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the newest invitations from {@code sites}, the newest first. */
    public List<InvitationProcess> of(long guardianId, Set<Long> sites) {
        return jdbc.sql(SQL)
                .param("process", InvitationMessages.PROCESS)
                .param("guardian", guardianId)
                .param("sites", sites)
                .param("newest", NEWEST)
                .query((rs, row) -> new InvitationProcess(
                        InvitationState.valueOf(rs.getString("state")),
                        rs.getTimestamp("invited_at").toInstant(),
                        rs.getObject("instance_key", Long.class)))
                .list();
    }
}
