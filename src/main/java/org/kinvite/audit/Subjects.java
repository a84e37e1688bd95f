package org.kinvite.audit;

import java.util.Map;
import java.util.Set;

/** People of the roster, and the family accounts they have or had: whom entries are about. */
public record Subjects(Set<Long> guardians, Set<Long> students, Set<Long> accounts) {

    private static final Set<Long> NOBODY = Set.of(0L);

    boolean isNobody() {
        return guardians.isEmpty() && students.isEmpty();
    }

    String where() {
        return "((e.subject_kind = 'guardian' AND e.subject_id IN (:guardians))"
                + " OR (e.subject_kind = 'student' AND e.subject_id IN (:students))"
                + " OR (e.subject_kind = 'account' AND e.subject_id IN (:accounts)))";
    }

    Map<String, Object> parameters() {
        return Map.of("guardians", some(guardians), "students", some(students), "accounts", some(accounts));
    }

    private static Set<Long> some(Set<Long> ids) {
        return ids.isEmpty() ? NOBODY : ids;
    }
}
