package org.kinvite.rosterimport;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Runs statements over all staged rows of one import, within the caller's transaction. */
class Resolution {

    private final NamedParameterJdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final MapSqlParameterSource parameters;
    private final Problems problems;

    Resolution(DataSource database, RosterImport rosterImport, Source source, Problems problems) {
        this.jdbc = new NamedParameterJdbcTemplate(database);
        this.streaming = streaming(database);
        this.problems = problems;
        this.parameters = new MapSqlParameterSource()
                .addValue("import", rosterImport.id())
                .addValue("agency", rosterImport.agencyId())
                .addValue("source", source.name());
    }

    /** Connector/J keeps a whole answer in memory unless it is asked for row by row in this way. */
    private static NamedParameterJdbcTemplate streaming(DataSource database) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(Integer.MIN_VALUE);
        return new NamedParameterJdbcTemplate(template);
    }

    int update(String sql) {
        return jdbc.update(sql, parameters);
    }

    int count(String sql) {
        return jdbc.queryForObject(sql, parameters, Integer.class);
    }

    /** @param sql selects file, line and the value */
    void report(Reason reason, String field, String sql) {
        streaming.query(sql, parameters, (RowCallbackHandler)
                row -> problems.add(new Problem(row.getString(1), row.getLong(2), field, row.getString(3), reason)));
        problems.write();
    }
}
