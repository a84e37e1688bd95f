package org.kinvite.invitation;

import org.kinvite.roster.Guardian;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff who hand a letter out must know besides the guardian's name: the classroom, and which child. */
@Component
class Handouts {

    /** @param classroom empty when the student has left the site meanwhile */
    record Handout(String classroom, String childFirstName) {}

    private final JdbcClient jdbc;

    Handouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Handout of(Guardian guardian, long siteId) {
        return jdbc.sql("""
                        SELECT COALESCE((SELECT GROUP_CONCAT(DISTINCT c.name ORDER BY c.name SEPARATOR ', ')
                            FROM site_enrollment e JOIN classroom c ON c.id = e.classroom_id
                            WHERE e.student_id = s.id AND e.site_id = ? AND e.ended_on IS NULL), '') AS classroom,
                          s.first_name AS child_first_name
                        FROM student s WHERE s.id = ?
                        """)
                .params(siteId, guardian.studentId())
                .query(Handout.class)
                .single();
    }
}
