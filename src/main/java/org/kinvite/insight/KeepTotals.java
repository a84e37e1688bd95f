package org.kinvite.insight;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the sums of what is kept of an agency's sites. They are added up from the beginning each time: whatever became of
 * the sums before, they are right again, and nobody who counts a site waits for anybody who counts another.
 */
@Component
class KeepTotals {

    private static final String SUMS = """
            SELECT 0 AS site_id, f.program_id, f.kind, f.week, f.detail,
              SUM(f.counted) AS counted, SUM(f.registered) AS registered
            FROM site s JOIN insight_figure f ON f.site_id = s.id WHERE s.agency_id = ?
            GROUP BY f.program_id, f.kind, f.week, f.detail
            """;

    private final JdbcTemplate jdbc;
    private final AddedAgencies agencies;

    KeepTotals(JdbcTemplate jdbc, AddedAgencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** @return how many sums were other than before */
    @Transactional
    public int keep(long agency) {
        // a site that is counted meanwhile is in the sums and not among those that were: it is told too late, never too
        // soon
        var counted = agencies.counted(agency);
        var changed = FigureRows.OF_AGENCIES.replace(agency, jdbc.query(SUMS, FigureRows::figure, agency), jdbc);
        agencies.added(agency, counted);
        return changed;
    }
}
