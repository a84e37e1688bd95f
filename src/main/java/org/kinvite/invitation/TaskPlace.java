package org.kinvite.invitation;

import java.util.Map;
import org.kinvite.messaging.PublicUrl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine's user tasks must know of an invitation: whose they are, and where staff find the guardian. Opaque ids
 * only, since everyone with Operate reads them.
 *
 * @param studentProfile the address of the guardian's card
 */
public record TaskPlace(long siteId, String studentProfile) {

    /** As process variables; ids as texts, since beyond 53 bits a number loses digits on its way. */
    public Map<String, Object> variables() {
        return Map.of("siteId", Long.toString(siteId), "studentProfile", studentProfile);
    }

    /** The places of all invitations. */
    @Component
    public static class OfInvitation {

        private final JdbcClient jdbc;
        private final PublicUrl publicUrl;

        OfInvitation(JdbcClient jdbc, PublicUrl publicUrl) {
            this.jdbc = jdbc;
            this.publicUrl = publicUrl;
        }

        public TaskPlace find(long invitationId) {
            return jdbc.sql("""
                            SELECT i.site_id, g.id AS guardian_id, g.student_id
                            FROM invitation i JOIN guardian g ON g.id = i.guardian_id WHERE i.id = ?
                            """)
                    .param(invitationId)
                    .query((rs, row) -> new TaskPlace(
                            rs.getLong("site_id"),
                            publicUrl.to("/students/%d#guardian-%d"
                                    .formatted(rs.getLong("student_id"), rs.getLong("guardian_id")))))
                    .single();
        }
    }
}
