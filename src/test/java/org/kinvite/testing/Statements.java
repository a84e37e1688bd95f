package org.kinvite.testing;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A way to the database that remembers each statement with its values, to be asked for its plan afterwards. */
public final class Statements extends JdbcTemplate {

    private static final String PREPARED = "PreparedStatement: ";

    private final List<String> all = new ArrayList<>();

    public Statements(DataSource source) {
        super(source);
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
