package org.kinvite.rosterimport;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The problems of one import, counted all, listed up to a number that someone could still read. */
class Problems {

    /** How many are listed. */
    static final int MOST = 20_000;

    private static final String INSERT = """
            INSERT INTO roster_import_problem (import_id, number, severity, file, line, field, value, reason)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final long importId;
    private final JdbcTemplate jdbc;
    private final List<Object[]> waiting = new ArrayList<>();
    private int count;

    /** @param known how many there are already */
    Problems(long importId, JdbcTemplate jdbc, int known) {
        this.importId = importId;
        this.jdbc = jdbc;
        this.count = known;
    }

    void add(Problem problem) {
        if (++count > MOST) {
            return;
        }
        waiting.add(new Object[] {
            importId,
            count,
            problem.reason().severity().name(),
            problem.file(),
            problem.line(),
            problem.field(),
            problem.value(),
            problem.reason().name()
        });
    }

    /** Those listed and those only counted. */
    int count() {
        return count;
    }

    void write() {
        jdbc.batchUpdate(INSERT, waiting);
        waiting.clear();
    }
}
