package org.kinvite.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/** Every value of every table, text or not; a find is named {@code table.column}. */
record SearchedTables(DataSource database) implements Searched {

    /** Their microseconds look like a PIN sooner or later. */
    private static final Set<JDBCType> MOMENTS = EnumSet.of(JDBCType.DATE, JDBCType.TIME, JDBCType.TIMESTAMP);

    @Override
    public void search(List<Needle> needles, BiConsumer<Needle, String> found) {
        try (var connection = database.getConnection()) {
            for (var table : tables(connection)) {
                search(connection, table, needles, found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var all = connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (all.next()) {
                tables.add(all.getString("TABLE_NAME"));
            }
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("no tables to search");
        }
        return tables;
    }

    private static void search(
            Connection connection, String table, List<Needle> needles, BiConsumer<Needle, String> found)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
            while (rows.next()) {
                search(rows, table, needles, found);
            }
        }
    }

    private static void search(ResultSet row, String table, List<Needle> needles, BiConsumer<Needle, String> found)
            throws SQLException {
        var columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            var value = MOMENTS.contains(JDBCType.valueOf(columns.getColumnType(column))) ? null : row.getBytes(column);
            if (value != null) {
                var text = new String(value, StandardCharsets.ISO_8859_1);
                var where = table + "." + columns.getColumnName(column);
                needles.stream().filter(needle -> needle.isIn(text)).forEach(needle -> found.accept(needle, where));
            }
        }
    }
}
