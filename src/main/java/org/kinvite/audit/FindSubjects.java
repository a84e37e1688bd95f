package org.kinvite.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinvite.kernel.Typed;
import org.kinvite.staff.NotGranted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the people whom supervisors mean, by a name or by a link from the Student Profile. */
@Component
public class FindSubjects {

    /** More people than this have that name; an answer would be about half of the agency. */
    public static class TooMany extends RuntimeException {}

    private static final int MOST = 500;
    private static final int MOST_WORDS = 6;
    private static final String FAMILIES = """
            SELECT s.id AS student, g.id AS guardian
            FROM student s LEFT JOIN guardian g ON g.student_id = s.id WHERE s.agency_id = :agency
            """;

    private final JdbcClient jdbc;

    FindSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everyone of the agency in whose name, or whose student's name, each word occurs.
     *
     * @throws TooMany when that is no longer a search
     */
    public Subjects byName(long agencyId, String name) {
        var where = new StringBuilder();
        var parameters = new HashMap<String, Object>();
        parameters.put("agency", agencyId);
        for (var word : words(name)) {
            var parameter = "word" + parameters.size();
            where.append(" AND (g.first_name LIKE :%1$s ESCAPE '!' OR g.last_name LIKE :%1$s ESCAPE '!'"
                            .formatted(parameter))
                    .append(" OR s.first_name LIKE :%1$s ESCAPE '!' OR s.last_name LIKE :%1$s ESCAPE '!')"
                            .formatted(parameter));
            parameters.put(parameter, new Typed(word).anywhere());
        }
        var found = find(where + " LIMIT " + (MOST + 1), parameters);
        if (found.guardians().size() > MOST || found.students().size() > MOST) {
            throw new TooMany();
        }
        return found;
    }

    /**
     * One guardian.
     *
     * @throws NotGranted when the agency has no such guardian
     */
    public Subjects ofGuardian(long agencyId, long guardianId) {
        var found = find(" AND g.id = :guardian", new HashMap<>(Map.of("agency", agencyId, "guardian", guardianId)));
        if (found.guardians().isEmpty()) {
            throw new NotGranted("guardian", guardianId);
        }
        // what was done to the student's enrollments is another story
        return new Subjects(found.guardians(), Set.of(), found.accounts());
    }

    private Subjects find(String where, HashMap<String, Object> parameters) {
        var students = new HashSet<Long>();
        var guardians = new HashSet<Long>();
        jdbc.sql(FAMILIES + where).params(parameters).query(row -> {
            students.add(row.getLong("student"));
            if (row.getObject("guardian") != null) {
                guardians.add(row.getLong("guardian"));
            }
        });
        return new Subjects(guardians, students, accounts(guardians));
    }

    private Set<Long> accounts(Set<Long> guardians) {
        return guardians.isEmpty()
                ? Set.of()
                : jdbc.sql("SELECT DISTINCT account_id FROM account_link WHERE guardian_id IN (:guardians)")
                        .param("guardians", guardians)
                        .query(Long.class)
                        .set();
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.replaceAll("\\p{Cntrl}", " ").strip().split("\\s+"))
                .limit(MOST_WORDS)
                .toList();
    }
}
