package org.kinvite.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.kinvite.insight.Figure.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures that the background has kept. Classrooms are not among them: they show for one site only, which is counted. */
record KeptFigures(JdbcClient jdbc, Asked asked, Weeks weeks, Freshness freshness) implements Figures {

    private static final String AMOUNTS = " SUM(counted) AS counted, SUM(registered) AS registered";
    private static final String OF_SITES = " FROM insight_figure WHERE site_id IN (:sites) AND program_id %s"
            + " AND kind IN (%s) AND (week BETWEEN :first AND :last OR kind = 'STANDING') ";
    private static final String OF_PLACES = "'STANDING', 'WEEK'";

    @Override
    public List<Figure> ofSites() {
        return find("SELECT site_id, program_id, kind, week, detail, counted, registered"
                + OF_SITES.formatted("= :program", OF_PLACES));
    }

    @Override
    public List<Figure> ofPrograms() {
        return find("SELECT 0 AS site_id, program_id, kind, week, detail," + AMOUNTS
                + OF_SITES.formatted("> 0", OF_PLACES) + "GROUP BY program_id, kind, week, detail");
    }

    @Override
    public List<Figure> ofClassrooms() {
        return List.of();
    }

    @Override
    public List<Figure> ofInvitations() {
        return find("SELECT 0 AS site_id, program_id, kind, MAX(week) AS week, detail," + AMOUNTS
                + OF_SITES.formatted("= :program", "'CHANNEL', 'LANGUAGE', 'WAIT'")
                + "GROUP BY program_id, kind, detail");
    }

    private List<Figure> find(String sql) {
        return jdbc.sql(sql)
                .param("sites", asked.sites())
                .param("program", asked.programOrAll())
                .param("first", weeks.first())
                .param("last", lastCountedByAll())
                .query(KeptFigures::figure)
                .list();
    }

    /** A week that some sites were not counted in yet would look like a loss. */
    private LocalDate lastCountedByAll() {
        return freshness.countedSince() == null ? weeks.present() : Weeks.weekOf(freshness.countedSince());
    }

    static Figure figure(ResultSet rs, int row) throws SQLException {
        return new Figure(
                new Part(rs.getLong("site_id"), rs.getLong("program_id"), Part.ALL),
                Kind.valueOf(rs.getString("kind")),
                rs.getObject("week", LocalDate.class),
                rs.getString("detail"),
                rs.getInt("counted"),
                rs.getInt("registered"));
    }
}
