package org.kinvite.roster;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of Site Enrollments, ordered by the students' last and first names. */
@Repository
public class EnrolledStudents {

    private static final String OF_SITES = "FROM site_enrollment e JOIN student s ON s.id = e.student_id WHERE ";
    private static final String FIRST = " ORDER BY s.last_name, s.first_name, e.id LIMIT :limit OFFSET :offset";

    // looked up for the enrollments of a page only
    private static final String ROWS = """
            SELECT s.id AS student_id, s.first_name, s.last_name,
                   l.name AS site, p.name AS program, c.name AS classroom
            FROM site_enrollment e
            JOIN student s ON s.id = e.student_id
            JOIN site l ON l.id = e.site_id
            JOIN program p ON p.id = e.program_id
            JOIN classroom c ON c.id = e.classroom_id
            WHERE e.id IN (:enrollments) ORDER BY s.last_name, s.first_name, e.id
            """;

    private final JdbcClient jdbc;
    private final EnrollmentsByName byName;

    EnrolledStudents(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byName = new EnrollmentsByName(jdbc);
    }

    /**
     * A page of what is looked for. Among many sites that is nothing until a name is typed.
     *
     * @param sites to look at; callers have checked that the user may see them
     * @param page counted from 1; for one that does not exist, the nearest one that does
     */
    public EnrolledPage find(EnrollmentSearch search, Set<Long> sites, int page) {
        if (sites.isEmpty() || search.lacksName(sites)) {
            return EnrolledPage.NONE;
        }
        return EnrollmentSearch.areMany(sites) ? byBeginning(search, sites, page) : byAnyPart(search, sites, page);
    }

    private EnrolledPage byAnyPart(EnrollmentSearch search, Set<Long> sites, int page) {
        var narrowed = Narrowed.by(search, sites).andNamed(search.words());
        int count = jdbc.sql("SELECT COUNT(*) " + OF_SITES + narrowed.conditions())
                .params(narrowed.params())
                .query(Integer.class)
                .single();
        int number = EnrolledPage.nearest(page, count);
        var shown = jdbc.sql("SELECT e.id " + OF_SITES + narrowed.conditions() + FIRST)
                .params(narrowed.params())
                .param("limit", EnrolledPage.SIZE)
                .param("offset", EnrolledPage.before(number))
                .query(Long.class)
                .list();
        return new EnrolledPage(count, false, number, rows(shown));
    }

    private EnrolledPage byBeginning(EnrollmentSearch search, Set<Long> sites, int page) {
        var found = byName.find(search, sites);
        int count = found.enrollments().size();
        int number = EnrolledPage.nearest(page, count);
        var shown = found.enrollments().stream()
                .skip(EnrolledPage.before(number))
                .limit(EnrolledPage.SIZE)
                .toList();
        return new EnrolledPage(count, found.more(), number, rows(shown));
    }

    private List<EnrolledStudent> rows(List<Long> enrollments) {
        return enrollments.isEmpty()
                ? List.of()
                : jdbc.sql(ROWS)
                        .param("enrollments", enrollments)
                        .query(EnrolledStudent.class)
                        .list();
    }
}
