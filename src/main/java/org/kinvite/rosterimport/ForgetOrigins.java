package org.kinvite.rosterimport;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away by which ids a source knows erased people and what it told of them. A later import that still names them
 * brings them in as someone new: nothing is left by which they could be recognised.
 */
@Component
public class ForgetOrigins {

    private final JdbcClient jdbc;

    ForgetOrigins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an import of the agency is not settled yet: its rows may name anybody. */
    public boolean isImportOpen(long agencyId) {
        return jdbc.sql("SELECT COUNT(*) FROM roster_import WHERE open_agency = ?")
                        .param(agencyId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Blanks also what the files said wherever an import of the agency complained: they may have spelled anybody in any way,
     * and nothing tells whom a line was about.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(long agencyId, Collection<Long> guardians, Collection<Long> students) {
        delete("DELETE FROM guardian_origin WHERE guardian_id IN (:ids)", guardians);
        delete("DELETE FROM student_origin WHERE student_id IN (:ids)", students);
        jdbc.sql("UPDATE roster_import_problem p JOIN roster_import i ON i.id = p.import_id SET p.value = ''"
                        + " WHERE i.agency_id = ? AND p.value <> ''")
                .param(agencyId)
                .update();
    }

    /**
     * Blanks what the files said wherever imports of the agency that ended between two moments complained, one import in a
     * transaction.
     *
     * @return how often it was blanked
     */
    public int problemsBefore(long agencyId, Instant from, Instant until) {
        return jdbc
                .sql("SELECT id FROM roster_import WHERE agency_id = ? AND finished_at >= ? AND finished_at < ?")
                .params(agencyId, Timestamp.from(from), Timestamp.from(until))
                .query(Long.class)
                .list()
                .stream()
                .mapToInt(this::blank)
                .sum();
    }

    private int blank(long importId) {
        return jdbc.sql("UPDATE roster_import_problem SET value = '' WHERE import_id = ? AND value <> ''")
                .param(importId)
                .update();
    }

    private void delete(String sql, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", List.copyOf(ids)).update();
        }
    }
}
