package org.kinvite.insight;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kinvite.insight.Figure.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what was counted of one site. Only what has changed is written, so that a site at rest costs no writing, and
 * whoever counts it twice, or at the same time as somebody else, keeps the same.
 */
@Component
class KeepFigures {

    private static final String KEPT =
            "SELECT site_id, program_id, kind, week, detail, counted, registered FROM insight_figure WHERE site_id = ?";
    private static final String PUT = """
            INSERT INTO insight_figure (counted, registered, site_id, program_id, kind, week, detail)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE counted = VALUES(counted), registered = VALUES(registered)
            """;
    private static final String TAKE_AWAY =
            "DELETE FROM insight_figure WHERE site_id = ? AND program_id = ? AND kind = ? AND week = ? AND detail = ?";
    private static final int BATCH = 500;

    private record Key(Part part, Kind kind, LocalDate week, String detail) {

        static Key of(Figure figure) {
            return new Key(figure.part(), figure.kind(), figure.week(), figure.detail());
        }
    }

    private final JdbcTemplate jdbc;
    private final CountedSites sites;

    KeepFigures(JdbcTemplate jdbc, CountedSites sites) {
        this.jdbc = jdbc;
        this.sites = sites;
    }

    /**
     * @param counted all figures of the site; those of classrooms are not kept
     * @param since when it was begun to be counted
     * @return how many figures were other than before
     */
    @Transactional
    public int keep(long site, Collection<Figure> counted, Instant since) {
        var kept = byKey(jdbc.query(KEPT, KeptFigures::figure, site));
        var now = byKey(counted.stream()
                .filter(figure -> figure.part().classroom() == Part.ALL)
                .toList());
        var changed = new HashMap<>(now);
        changed.entrySet().removeAll(kept.entrySet());
        var gone = new HashSet<>(kept.keySet());
        gone.removeAll(now.keySet());
        jdbc.batchUpdate(TAKE_AWAY, gone, BATCH, (row, key) -> identify(row, 1, key));
        jdbc.batchUpdate(PUT, changed.values(), BATCH, (row, figure) -> {
            row.setInt(1, figure.counted());
            row.setInt(2, figure.registered());
            identify(row, 3, Key.of(figure));
        });
        sites.counted(site, since);
        return changed.size() + gone.size();
    }

    private static Map<Key, Figure> byKey(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Key::of, Function.identity()));
    }

    private static void identify(PreparedStatement row, int first, Key key) throws SQLException {
        row.setLong(first, key.part().site());
        row.setLong(first + 1, key.part().program());
        row.setString(first + 2, key.kind().name());
        row.setObject(first + 3, key.week());
        row.setString(first + 4, key.detail());
    }
}
