package org.kinvite.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures that the background has kept. Classrooms are not among them: they show for one site only, which is counted.
 *
 * @param agency whose sites these are when they are all it has, added up; null when they have to be added up now
 */
record KeptFigures(JdbcClient jdbc, Asked asked, Weeks weeks, Freshness freshness, Long agency) implements Figures {

    private static final String EACH = "counted, registered";
    private static final String SUMS = "SUM(counted) AS counted, SUM(registered) AS registered";
    private static final String OF_SITES = " FROM insight_figure WHERE site_id IN (:sites)";
    private static final String OF_AGENCY = " FROM insight_total WHERE agency_id = :agency";
    private static final String OF_PLACES =
            " AND kind IN ('STANDING', 'WEEK') AND (week BETWEEN :first AND :last OR kind = 'STANDING')";
    private static final String OF_INVITATIONS =
            " AND kind IN ('CHANNEL', 'LANGUAGE', 'WAIT') AND week BETWEEN :first AND :last";
    private static final String RATES =
            "SELECT site_id AS site, SUM(counted) AS guardians, SUM(registered) AS registered" + OF_SITES
                    + " AND program_id = :program AND kind = 'STANDING' GROUP BY site_id";

    @Override
    public List<Figure> ofAll() {
        return find("SELECT 0 AS site_id, program_id, kind, week, detail, " + SUMS + ofAllSites()
                + " AND program_id = :program" + OF_PLACES + " GROUP BY program_id, kind, week, detail");
    }

    @Override
    public List<Rate> rates() {
        return jdbc.sql(RATES)
                .param("sites", asked.sites())
                .param("program", asked.programOrAll())
                .query((rs, row) -> new Rate(rs.getLong("site"), rs.getInt("guardians"), rs.getInt("registered")))
                .list();
    }

    @Override
    public List<Figure> ofSites(Set<Long> some) {
        return find(
                "SELECT site_id, program_id, kind, week, detail, " + EACH + OF_SITES + " AND program_id = :program"
                        + OF_PLACES,
                some);
    }

    @Override
    public List<Figure> ofPrograms() {
        return find("SELECT 0 AS site_id, program_id, kind, week, detail, " + SUMS + ofAllSites()
                + " AND program_id > 0" + OF_PLACES + " GROUP BY program_id, kind, week, detail");
    }

    @Override
    public List<Figure> ofClassrooms() {
        return List.of();
    }

    @Override
    public List<Figure> ofInvitations() {
        return find("SELECT 0 AS site_id, program_id, kind, MAX(week) AS week, detail, " + SUMS + ofAllSites()
                + " AND program_id = :program" + OF_INVITATIONS + " GROUP BY program_id, kind, detail");
    }

    private String ofAllSites() {
        return agency == null ? OF_SITES : OF_AGENCY;
    }

    private List<Figure> find(String sql) {
        return find(sql, asked.sites());
    }

    private List<Figure> find(String sql, Set<Long> sites) {
        return jdbc.sql(sql)
                .param("sites", sites)
                .param("agency", agency)
                .param("program", asked.programOrAll())
                .param("first", weeks.first())
                .param("last", lastCountedByAll())
                .query(FigureRows::figure)
                .list();
    }

    /** A week that some sites were not counted in yet would look like a loss. */
    private LocalDate lastCountedByAll() {
        return freshness.countedSince() == null ? weeks.present() : Weeks.weekOf(freshness.countedSince());
    }
}
