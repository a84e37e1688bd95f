package org.kinvite.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An entry of the trail as supervisors read it.
 *
 * @param subjectName of the guardian or student; empty for one who was erased, null for everything else
 * @param studentId whose Student Profile tells more; null when it is about no student
 * @param studentName of the guardian's student; null when it is about no guardian
 * @param siteName null for the whole agency
 * @param zone of the site; null without one
 */
public record SeenEntry(
        long id,
        Instant at,
        String actorKind,
        String actorName,
        String action,
        String subjectKind,
        long subjectId,
        String subjectName,
        Long studentId,
        String studentName,
        String siteName,
        ZoneId zone,
        String details) {

    static final String COLUMNS = """
            e.id, e.at, e.actor_kind, e.actor_name, e.action, e.subject_kind, e.subject_id, e.details,
            CASE e.subject_kind WHEN 'guardian' THEN TRIM(CONCAT(g.first_name, ' ', g.last_name))
                                WHEN 'student' THEN TRIM(CONCAT(s.first_name, ' ', s.last_name)) END AS subject_name,
            s.id AS student_id,
            CASE WHEN g.id IS NOT NULL THEN TRIM(CONCAT(s.first_name, ' ', s.last_name)) END AS student_name,
            l.name AS site_name, l.time_zone
            """;
    static final String JOINS = """
            LEFT JOIN guardian g ON e.subject_kind = 'guardian' AND g.id = e.subject_id
            LEFT JOIN student s ON s.id = CASE e.subject_kind WHEN 'student' THEN e.subject_id ELSE g.student_id END
            LEFT JOIN site l ON l.id = e.site_id
            """;

    static SeenEntry read(ResultSet row) throws SQLException {
        var zone = row.getString("time_zone");
        return new SeenEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_kind"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getString("subject_name"),
                row.getObject("student_id", Long.class),
                row.getString("student_name"),
                row.getString("site_name"),
                zone == null ? null : ZoneId.of(zone),
                row.getString("details"));
    }

    /** Where the next, older page begins. */
    public TrailPlace place() {
        return new TrailPlace(at, id);
    }
}
