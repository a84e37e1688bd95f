package org.kinvite.audit;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of an agency, the newest entry first. Callers have checked that the user may read it. */
@Component
public class ReadTrail {

    /** So many entries are read on at once, by an index, wherever one is; details are looked up for these alone. */
    private static final String PAGE = "SELECT " + SeenEntry.COLUMNS
            + " FROM (SELECT e.id FROM audit_entry e WHERE %s ORDER BY e.at DESC, e.id DESC LIMIT :most) page"
            + " JOIN audit_entry e ON e.id = page.id " + SeenEntry.JOINS + " ORDER BY e.at DESC, e.id DESC";

    private static final String AFTER_PLACE = " AND e.at <= :placeAt AND (e.at < :placeAt OR e.id < :placeId)";
    private static final String ALL = "SELECT " + SeenEntry.COLUMNS + " FROM audit_entry e " + SeenEntry.JOINS
            + " WHERE %s ORDER BY e.at DESC, e.id DESC";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;

    ReadTrail(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        var rowByRow = new JdbcTemplate(template.getDataSource());
        // else Connector/J keeps the whole answer in memory
        rowByRow.setFetchSize(Integer.MIN_VALUE);
        streaming = new NamedParameterJdbcTemplate(rowByRow);
    }

    /** @param after the entry that was read last; null for the newest */
    public List<SeenEntry> page(TrailFilter filter, TrailPlace after, int most) {
        if (filter.subjects() != null && filter.subjects().isNobody()) {
            return List.of();
        }
        var sql = jdbc.sql(PAGE.formatted(filter.where() + (after == null ? "" : AFTER_PLACE)))
                .params(filter.parameters())
                .param("most", most);
        if (after != null) {
            sql = sql.param("placeAt", after.at()).param("placeId", after.id());
        }
        return sql.query((row, number) -> SeenEntry.read(row)).list();
    }

    /** Hands on all that match, one after another, however many there are. */
    public void forEach(TrailFilter filter, Consumer<SeenEntry> reader) {
        streaming.query(ALL.formatted(filter.where()), new MapSqlParameterSource(filter.parameters()), row -> {
            reader.accept(SeenEntry.read(row));
        });
    }
}
