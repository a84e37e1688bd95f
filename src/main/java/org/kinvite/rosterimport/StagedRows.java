package org.kinvite.rosterimport;

import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that is kept of an import's rows while it is not settled. */
@Component
class StagedRows {

    private final JdbcClient jdbc;

    StagedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Removes the rows, and what was found out about them. */
    void remove(long importId) {
        removeRows(importId);
        delete("roster_import_problem", importId);
        delete("roster_import_count", importId);
    }

    /** Removes the rows: personal data that nobody needs any more. Counts and problems stay. */
    void removeRows(long importId) {
        Stream.of(Staging.Into.values()).forEach(table -> delete(table.table(), importId));
        delete("staged_leaver", importId);
    }

    private void delete(String table, long importId) {
        jdbc.sql("DELETE FROM " + table + " WHERE import_id = ?")
                .param(importId)
                .update();
    }
}
