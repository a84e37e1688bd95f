package org.kinvite.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The site on whose behalf a family is written to, and to which its acts belong. */
@Component
class GuardianSites {

    private static final String SQL = """
            SELECT e.site_id FROM guardian g
            JOIN site_enrollment e ON e.student_id = g.student_id
            WHERE g.id = ?
            ORDER BY e.ended_on IS NULL DESC, e.enrolled_on DESC, e.id DESC LIMIT 1
            """;

    private final JdbcClient jdbc;

    GuardianSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the guardian's child is enrolled, or was last. */
    long find(long guardianId) {
        return jdbc.sql(SQL).param(guardianId).query(Long.class).single();
    }
}
