package org.kinvite.account;

import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The site on whose behalf a family is written to, and to which its acts belong. */
record GuardianSite(long siteId, String site, String agency, ZoneId zone) {

    /** The site of each guardian: where the child is enrolled, or was last. */
    @Component
    static class OfGuardian {

        private static final String SQL = """
                SELECT s.id, s.name AS site, a.name AS agency, s.time_zone
                FROM guardian g
                JOIN site_enrollment e ON e.student_id = g.student_id
                JOIN site s ON s.id = e.site_id
                JOIN agency a ON a.id = s.agency_id
                WHERE g.id = ?
                ORDER BY e.ended_on IS NULL DESC, e.enrolled_on DESC, e.id DESC LIMIT 1
                """;

        private final JdbcClient jdbc;

        OfGuardian(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        GuardianSite find(long guardianId) {
            return jdbc.sql(SQL)
                    .param(guardianId)
                    .query((rs, row) -> new GuardianSite(
                            rs.getLong("id"),
                            rs.getString("site"),
                            rs.getString("agency"),
                            ZoneId.of(rs.getString("time_zone"))))
                    .single();
        }
    }
}
