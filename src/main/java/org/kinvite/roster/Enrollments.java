package org.kinvite.roster;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The Site Enrollments in words. Every question is bound to the sites that the asking staff may see. */
@Repository
public class Enrollments {

    private final JdbcClient jdbc;

    Enrollments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At which of {@code sites} the student is enrolled now; empty when at none of them. */
    public List<StudentPlace> placesOf(long student, Set<Long> sites) {
        return placesOf(List.of(student), sites);
    }

    /** At which of {@code sites} each of the students is enrolled now, ordered by student and site name. */
    public List<StudentPlace> placesOf(Collection<Long> students, Set<Long> sites) {
        if (students.isEmpty() || sites.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT e.student_id, e.site_id, s.name AS site, p.name AS program, c.name AS classroom
                        FROM site_enrollment e
                        JOIN site s ON s.id = e.site_id
                        JOIN program p ON p.id = e.program_id
                        JOIN classroom c ON c.id = e.classroom_id
                        WHERE e.student_id IN (:students) AND e.site_id IN (:sites) AND e.ended_on IS NULL
                        ORDER BY e.student_id, s.name, e.id""")
                .param("students", students)
                .param("sites", sites)
                .query(StudentPlace.class)
                .list();
    }

    /** Every enrollment of the student at {@code sites}: the current ones by site name, then those that ended last. */
    public List<Enrollment> everOf(long student, Set<Long> sites) {
        if (sites.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        SELECT e.id, e.student_id, e.site_id, s.name AS site, p.name AS program, c.name AS classroom,
                               e.enrolled_on, e.ended_on, e.version
                        FROM site_enrollment e
                        JOIN site s ON s.id = e.site_id
                        JOIN program p ON p.id = e.program_id
                        JOIN classroom c ON c.id = e.classroom_id
                        WHERE e.student_id = :student AND e.site_id IN (:sites)
                        ORDER BY e.ended_on IS NOT NULL, e.ended_on DESC, s.name, e.id""")
                .param("student", student)
                .param("sites", sites)
                .query(Enrollment.class)
                .list();
    }
}
