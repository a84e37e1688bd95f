package org.kinvite.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds enrollments at any number of sites by how the students' names begin. */
class EnrollmentsByName {

    /** How many are found at most. */
    static final int MOST = 1_000;

    // left to itself, a database that expects many names reads all enrollments of the sites first
    private static final String FOUND = """
            SELECT e.id FROM (%s) AS named
            STRAIGHT_JOIN site_enrollment e FORCE INDEX (site_enrollment_by_student) ON e.student_id = named.id
            WHERE %s ORDER BY named.last_name, named.first_name, e.id LIMIT %d
            """;

    /** @param more whether there may be more than those */
    record Found(List<Long> enrollments, boolean more) {}

    private final JdbcClient jdbc;

    EnrollmentsByName(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ids of the first by last and first name. */
    Found find(EnrollmentSearch search, Set<Long> sites) {
        var named = NamedStudents.of(agency(sites), search.words());
        var narrowed = Narrowed.by(search, sites);
        var params = new HashMap<>(named.params());
        params.putAll(narrowed.params());
        var found = jdbc.sql(FOUND.formatted(named.sql(), narrowed.conditions(), MOST + 1))
                .params(params)
                .query(Long.class)
                .list();
        return found.size() > MOST ? new Found(found.subList(0, MOST), true) : new Found(found, isCutShort(named));
    }

    private long agency(Set<Long> sites) {
        return jdbc.sql("SELECT agency_id FROM site WHERE id = ?")
                .param(sites.iterator().next())
                .query(Long.class)
                .single();
    }

    private boolean isCutShort(NamedStudents named) {
        return jdbc.sql("SELECT COUNT(*) FROM (%s) AS named".formatted(named.sql()))
                        .params(named.params())
                        .query(Integer.class)
                        .single()
                > NamedStudents.MOST;
    }
}
