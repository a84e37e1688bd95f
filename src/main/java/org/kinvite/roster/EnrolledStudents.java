package org.kinvite.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of Site Enrollments, ordered by the students' last and first names. */
@Repository
public class EnrolledStudents {

    /** How many rows a page has. */
    public static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;

    EnrolledStudents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows all pages have together. */
    public int count(EnrollmentSearch search, Set<Long> sites) {
        if (sites.isEmpty()) {
            return 0;
        }
        var narrowed = Narrowed.by(search, sites);
        return jdbc.sql("SELECT COUNT(*) FROM site_enrollment e JOIN student s ON s.id = e.student_id "
                        + narrowed.where)
                .params(narrowed.params)
                .query(Integer.class)
                .single();
    }

    /** @param page counted from 1 */
    public List<EnrolledStudent> page(EnrollmentSearch search, Set<Long> sites, int page) {
        if (sites.isEmpty()) {
            return List.of();
        }
        var narrowed = Narrowed.by(search, sites);
        return jdbc.sql("""
                        SELECT s.id AS student_id, s.first_name, s.last_name,
                               l.name AS site, p.name AS program, c.name AS classroom
                        FROM site_enrollment e
                        JOIN student s ON s.id = e.student_id
                        JOIN site l ON l.id = e.site_id
                        JOIN program p ON p.id = e.program_id
                        JOIN classroom c ON c.id = e.classroom_id
                        """ + narrowed.where + " ORDER BY s.last_name, s.first_name, e.id LIMIT :limit OFFSET :offset")
                .params(narrowed.params)
                .param("limit", PAGE_SIZE)
                .param("offset", (page - 1) * PAGE_SIZE)
                .query(EnrolledStudent.class)
                .list();
    }

    private record Narrowed(String where, Map<String, Object> params) {

        static Narrowed by(EnrollmentSearch search, Set<Long> sites) {
            var conditions = new ArrayList<>(
                    List.of("e.site_id IN (:sites)", "e.ended_on IS " + (search.isForEnded() ? "NOT NULL" : "NULL")));
            var params = new HashMap<String, Object>(Map.of("sites", sites));
            if (search.program() != null) {
                conditions.add("e.program_id = :program");
                params.put("program", search.program());
            }
            if (search.classroom() != null) {
                conditions.add("e.classroom_id = :classroom");
                params.put("classroom", search.classroom());
            }
            for (var word : search.words()) {
                var name = "word" + params.size();
                conditions.add(
                        "(s.first_name LIKE :%1$s ESCAPE '!' OR s.last_name LIKE :%1$s ESCAPE '!')".formatted(name));
                params.put(name, "%" + word.replaceAll("[!%_]", "!$0") + "%");
            }
            return new Narrowed("WHERE " + String.join(" AND ", conditions), params);
        }
    }
}
