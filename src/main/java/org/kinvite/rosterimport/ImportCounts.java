package org.kinvite.rosterimport;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an import would do, and what it did. */
@Component
class ImportCounts {

    /** Before someone decided, and after. */
    enum Phase {
        PLANNED,
        DONE
    }

    private static final String ADD = """
            INSERT INTO roster_import_count (import_id, phase, what, amount) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE amount = amount + VALUES(amount)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportCounts(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long importId, Phase phase, Map<Tally, Integer> counts) {
        batches.batchUpdate(
                ADD,
                counts.entrySet().stream()
                        .filter(count -> count.getValue() != 0)
                        .map(count -> new Object[] {
                            importId, phase.name(), count.getKey().name(), count.getValue()
                        })
                        .toList());
    }

    /** What is known once the rows are resolved: new places, students left out, students who have left. */
    void ofResolution(long importId) {
        var counts = new EnumMap<Tally, Integer>(Tally.class);
        for (var kind : PlaceKind.values()) {
            counts.put(kind.added(), places(importId, kind));
        }
        counts.put(
                Tally.STUDENTS_LEFT_OUT,
                count("SELECT COUNT(*) FROM staged_student WHERE import_id = ? AND refused", importId));
        counts.put(
                Tally.STUDENTS_UNENROLLED,
                count("SELECT COUNT(DISTINCT student_id) FROM staged_leaver WHERE import_id = ?", importId));
        add(importId, Phase.PLANNED, counts);
    }

    int places(long importId, PlaceKind kind) {
        return jdbc.sql("SELECT COUNT(DISTINCT place_id) FROM staged_place WHERE import_id = ? AND kind = ? AND added")
                .params(importId, kind.name())
                .query(Integer.class)
                .single();
    }

    Map<Tally, Integer> of(long importId, Phase phase) {
        var counts = new EnumMap<Tally, Integer>(Tally.class);
        jdbc.sql("SELECT what, amount FROM roster_import_count WHERE import_id = ? AND phase = ?")
                .params(importId, phase.name())
                .query(row -> {
                    counts.put(Tally.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private int count(String sql, long importId) {
        return jdbc.sql(sql).param(importId).query(Integer.class).single();
    }
}
