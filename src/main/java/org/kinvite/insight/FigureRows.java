package org.kinvite.insight;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinvite.insight.Figure.Kind;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table in which figures are kept, each row somebody's: a site's or an agency's.
 *
 * @param owner the column that says whose
 * @param site what stands for the site in a figure that is read
 */
record FigureRows(String table, String owner, String site) {

    static final FigureRows OF_SITES = new FigureRows("insight_figure", "site_id", "site_id");
    static final FigureRows OF_AGENCIES = new FigureRows("insight_total", "agency_id", "0");

    private static final String KEPT =
            "SELECT %s AS site_id, program_id, kind, week, detail, counted, registered FROM %s WHERE %s = ?";
    private static final String PUT = """
            INSERT INTO %s (counted, registered, %s, program_id, kind, week, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE counted = VALUES(counted), registered = VALUES(registered)
            """;
    private static final String TAKE_AWAY =
            "DELETE FROM %s WHERE %s = ? AND program_id = ? AND kind = ? AND week = ? AND detail = ?";
    private static final int BATCH = 500;

    private record Key(Part part, Kind kind, LocalDate week, String detail) {

        static Key of(Figure figure) {
            return new Key(figure.part(), figure.kind(), figure.week(), figure.detail());
        }
    }

    /** Makes these all that is kept of somebody. @return how many were other than before */
    int replace(long whose, Collection<Figure> figures, JdbcTemplate jdbc) {
        var kept = byKey(jdbc.query(KEPT.formatted(site, table, owner), FigureRows::figure, whose));
        var now = byKey(figures);
        var changed = new HashMap<>(now);
        changed.entrySet().removeAll(kept.entrySet());
        var gone = new HashSet<>(kept.keySet());
        gone.removeAll(now.keySet());
        jdbc.batchUpdate(TAKE_AWAY.formatted(table, owner), gone, BATCH, (row, key) -> identify(row, 1, whose, key));
        jdbc.batchUpdate(PUT.formatted(table, owner), changed.values(), BATCH, (row, figure) -> {
            row.setInt(1, figure.counted());
            row.setInt(2, figure.registered());
            identify(row, 3, whose, Key.of(figure));
        });
        return changed.size() + gone.size();
    }

    private static Map<Key, Figure> byKey(Collection<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Key::of, Function.identity()));
    }

    private static void identify(PreparedStatement row, int first, long whose, Key key) throws SQLException {
        row.setLong(first, whose);
        row.setLong(first + 1, key.part().program());
        row.setString(first + 2, key.kind().name());
        row.setObject(first + 3, key.week());
        row.setString(first + 4, key.detail());
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
