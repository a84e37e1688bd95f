package org.kinvite.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kinvite.kernel.Typed;

/**
 * A question for the students of an agency whose names begin as typed: {@code id, last_name, first_name} of so many and no
 * more, which keeps it as quick at a large agency as at a small one.
 */
record NamedStudents(String sql, Map<String, Object> params) {

    /** How many are looked through at most; the question has one more when there are more. */
    static final int MOST = 3_000;

    private static final String LIMIT = " LIMIT " + (MOST + 1);

    static NamedStudents of(long agency, List<String> words) {
        var params = new HashMap<String, Object>(Map.of("agency", agency));
        var parts = new ArrayList<String>();
        for (var name : NameBeginning.of(words)) {
            parts.add(part(name, params));
        }
        return new NamedStudents(String.join(" UNION ", parts) + LIMIT, params);
    }

    /** A range of an index by name, and no other columns than that has: no row is read for it. */
    private static String part(NameBeginning name, Map<String, Object> params) {
        return "(SELECT id, last_name, first_name FROM student FORCE INDEX (" + indexes(name)
                + ") WHERE agency_id = :agency"
                + begins("last_name", name.last(), params)
                + begins("first_name", name.first(), params)
                + LIMIT
                + ")";
    }

    /** Where both names are known, the database finds out which of the two is the rarer one. */
    private static String indexes(NameBeginning name) {
        return name.first().isEmpty()
                ? "student_by_name"
                : name.last().isEmpty() ? "student_by_first_name" : "student_by_name, student_by_first_name";
    }

    private static String begins(String column, String beginning, Map<String, Object> params) {
        if (beginning.isEmpty()) {
            return "";
        }
        var param = "name" + params.size();
        params.put(param, new Typed(beginning).atTheBeginning());
        return " AND %s LIKE :%s ESCAPE '!'".formatted(column, param);
    }
}
