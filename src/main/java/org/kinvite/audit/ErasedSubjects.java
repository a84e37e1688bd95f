package org.kinvite.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom the trail itself says to have been erased, and when: the details of entries about them may be blank. */
@Component
class ErasedSubjects {

    /** The act that says so. */
    static final String ACTION = "family.erased";

    /** @param lastAt by kind and id of the subject */
    record Known(Map<String, Instant> lastAt) {

        boolean explain(TrailRow entry) {
            var at = lastAt.get(entry.subjectKind() + entry.subjectId());
            return at != null && !entry.at().isAfter(at);
        }
    }

    private final JdbcClient jdbc;

    ErasedSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Known all() {
        var known = new HashMap<String, Instant>();
        jdbc.sql("SELECT subject_kind, subject_id, MAX(at) AS at FROM audit_entry WHERE action = ? GROUP BY 1, 2")
                .param(ACTION)
                .query(row -> {
                    known.put(
                            row.getString(1) + row.getLong(2),
                            row.getTimestamp(3).toInstant());
                });
        return new Known(known);
    }
}
