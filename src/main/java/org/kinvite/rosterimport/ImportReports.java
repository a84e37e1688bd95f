package org.kinvite.rosterimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kinvite.staff.NotGranted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What staff see of imports, from the database alone. */
@Component
public class ImportReports {

    private static final String REPORT = """
            SELECT i.*, (SELECT MAX(b.finished_at) FROM roster_import b WHERE b.agency_id = i.agency_id
                AND b.fingerprint = i.fingerprint AND b.state = 'APPLIED' AND b.id <> i.id
                AND b.started_at < i.started_at) AS same_as
            FROM roster_import i WHERE i.agency_id = ?
            """;

    private final JdbcClient jdbc;
    private final ImportCounts counts;
    private final RosterImportSettings settings;

    ImportReports(JdbcClient jdbc, ImportCounts counts, RosterImportSettings settings) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.settings = settings;
    }

    /** @throws NotGranted when the agency has no such import */
    public ImportReport report(long agencyId, long importId) {
        return jdbc.sql(REPORT + " AND i.id = ?")
                .params(agencyId, importId)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotGranted("roster-import", importId));
    }

    /** The import that is under way or waits for a decision. */
    public Optional<ImportReport> open(long agencyId) {
        return jdbc.sql(REPORT + " AND i.open_agency = ?")
                .params(agencyId, agencyId)
                .query(this::read)
                .optional();
    }

    /** The newest imports that are settled, the newest first. */
    public List<ImportReport> history(long agencyId, int most) {
        return jdbc.sql(REPORT + " AND i.open_agency IS NULL ORDER BY i.started_at DESC LIMIT ?")
                .params(agencyId, most)
                .query(this::read)
                .list();
    }

    private ImportReport read(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        var state = ImportState.valueOf(row.getString("state"));
        var source = row.getString("source");
        var planned = counts.of(id, ImportCounts.Phase.PLANNED);
        return new ImportReport(
                id,
                state,
                source == null ? null : Source.valueOf(source),
                row.getString("files"),
                row.getString("started_by_name"),
                instant(row, "started_at"),
                percent(row, state),
                row.getString("refusal"),
                row.getString("refusal_detail"),
                row.getBoolean("can_unenroll"),
                state == ImportState.CHECKED && manyWouldLeave(id, planned),
                row.getBoolean("applies_itself"),
                instant(row, "same_as"),
                ZoneId.of(row.getString("time_zone")),
                row.getInt("problems"),
                listed(id),
                planned,
                counts.of(id, ImportCounts.Phase.DONE),
                row.getString("decided_by_name"),
                instant(row, "finished_at"));
    }

    private static int percent(ResultSet row, ImportState state) throws SQLException {
        if (!state.isUnderWay()) {
            return 100;
        }
        var total = row.getLong("total");
        return total == 0 ? 0 : (int) Math.min(99, row.getLong("done") * 100 / total);
    }

    private boolean manyWouldLeave(long importId, Map<Tally, Integer> planned) {
        var leavers = planned.getOrDefault(Tally.STUDENTS_UNENROLLED, 0);
        var enrolled = jdbc.sql("SELECT COUNT(DISTINCT e.student_id) FROM site_enrollment e JOIN staged_place p"
                        + " ON p.import_id = ? AND p.kind = 'SITE' AND p.place_id = e.site_id WHERE e.ended_on IS NULL")
                .param(importId)
                .query(Integer.class)
                .single();
        return leavers > 0 && leavers * 100L > (long) enrolled * settings.manyLeavers();
    }

    private Map<Severity, Integer> listed(long importId) {
        var listed = new EnumMap<Severity, Integer>(Severity.class);
        jdbc.sql("SELECT severity, COUNT(*) FROM roster_import_problem WHERE import_id = ? GROUP BY severity")
                .param(importId)
                .query(row -> {
                    listed.put(Severity.valueOf(row.getString(1)), row.getInt(2));
                });
        return listed;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
