package org.kinvite.testing;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A way to the database that remembers each statement with its values, to be asked for its plan afterwards. */
public final class Statements extends JdbcTemplate {

    private static final String PREPARED = "PreparedStatement: ";

    private final List<String> all = new ArrayList<>();

    public Statements(DataSource source) {
        super(source);
    }

    /** In a database of their own, with an agency so large that the database plans as it would for a larger one. */
    public static Statements atLargeAgency(int sites, int guardians) {
        var source = new DriverManagerDataSource(TestDatabase.freshUrl(), TestDatabase.user(), TestDatabase.password());
        Flyway.configure().dataSource(source).load().migrate();
        new ManyGuardians(new JdbcTemplate(source), sites, guardians, Instant.parse("2026-11-24T20:10:00Z"))
                .roster()
                .invitations()
                .messages();
        return new Statements(source);
    }

    @Override
    protected void handleWarnings(Statement executed) throws SQLException {
        var text = executed.toString();
        if (text.contains(PREPARED)) {
            all.add(text.substring(text.indexOf(PREPARED) + PREPARED.length()));
        }
        super.handleWarnings(executed);
    }

    /** What was executed since the last time. */
    public List<String> takeAll() {
        var taken = List.copyOf(all);
        all.clear();
        return taken;
    }

    /** The tables that a statement would read whole, or by a whole index, which is no better. */
    public List<String> readWhole(String statement) {
        return new JdbcTemplate(getDataSource())
                .queryForList("EXPLAIN " + statement).stream()
                        .filter(step -> "ALL".equals(step.get("type")) || "index".equals(step.get("type")))
                        .map(Statements::table)
                        .filter(table -> !table.startsWith("<"))
                        .toList();
    }

    private static String table(Map<String, Object> step) {
        return String.valueOf(step.get("table"));
    }
}
