package org.kinvite.privacy;

import java.util.List;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The families of the agency, for those who may decide for it. */
@Component
public class FindFamily {

    private static final String SITE = """
            (SELECT e.site_id FROM site_enrollment e WHERE e.student_id = s.id
             ORDER BY e.ended_on IS NULL DESC, e.enrolled_on DESC, e.id DESC LIMIT 1) AS site
            """;

    private record Row(long agency, long student, Long site) {}

    private final JdbcClient jdbc;
    private final CurrentStaff currentStaff;

    FindFamily(JdbcClient jdbc, CurrentStaff currentStaff) {
        this.jdbc = jdbc;
        this.currentStaff = currentStaff;
    }

    /**
     * One guardian.
     *
     * @throws NotGranted when the agency has no such guardian
     * @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor
     */
    public Family ofGuardian(long guardianId) {
        var row = find("guardian g JOIN student s ON s.id = g.student_id WHERE g.id", "guardian", guardianId);
        return new Family(
                "guardian", guardianId, row.agency(), row.student(), row.site(), List.of(guardianId), List.of());
    }

    /** A student and everyone on the student's record; throws as {@link #ofGuardian} does. */
    public Family ofStudent(long studentId) {
        var row = find("student s WHERE s.id", "student", studentId);
        var guardians = jdbc.sql("SELECT id FROM guardian WHERE student_id = ? ORDER BY id")
                .param(studentId)
                .query(Long.class)
                .list();
        return new Family("student", studentId, row.agency(), studentId, row.site(), guardians, List.of(studentId));
    }

    private Row find(String where, String what, long id) {
        currentStaff.requireSupervisor();
        return jdbc.sql("SELECT s.agency_id AS agency, s.id AS student, " + SITE + " FROM " + where
                        + " = :id AND s.agency_id = :agency")
                .param("id", id)
                .param("agency", currentStaff.agencyId())
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new NotGranted(what, id));
    }
}
