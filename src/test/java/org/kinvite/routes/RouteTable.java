package org.kinvite.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of {@code src/test/resources/routes.txt}, whose legend says how it is written. */
final class RouteTable {

    static final String FILE = "src/test/resources/routes.txt";

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String[]> kinds = new LinkedHashMap<>();

    private RouteTable() {}

    static RouteTable read() {
        var table = new RouteTable();
        try {
            var number = 0;
            for (var line : Files.readAllLines(Path.of(FILE))) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    table.add(number, line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    /** Those that no row mentions. */
    Set<String> missing(Set<String> routes) {
        var missing = new TreeSet<>(routes);
        rows.forEach(row -> missing.remove(row.route()));
        return missing;
    }

    private void add(int number, String line) {
        var words = line.split("\\s+", 5);
        if (words[0].equals("kind")) {
            addKind(number, line.split("\\s+"));
        } else if (words.length < 4) {
            throw wrong(number, "method, address, kind and status are needed");
        } else {
            var body = words.length == 5 ? words[4] : "";
            rows.add(new Row(number, words[0], words[1], expected(number, words[2], words[3]), body));
        }
    }

    private void addKind(int number, String[] words) {
        if (words[1].equals("is")) {
            var columns = String.join(" ", List.of(words).subList(2, words.length));
            if (!columns.equals(Visitor.columns())) {
                throw wrong(number, "the columns are: " + Visitor.columns());
            }
        } else if (words.length != Visitor.values().length + 2) {
            throw wrong(number, "a kind has " + Visitor.values().length + " columns");
        } else {
            kinds.put(words[1], List.of(words).subList(2, words.length).toArray(String[]::new));
        }
    }

    private Map<Visitor, String> expected(int number, String kind, String status) {
        var columns = kinds.get(kind);
        if (columns == null) {
            throw wrong(number, "there is no kind " + kind + ", only " + kinds.keySet());
        }
        var expected = new EnumMap<Visitor, String>(Visitor.class);
        for (var visitor : Visitor.values()) {
            expected.put(visitor, columns[visitor.ordinal()].replace("*", status));
        }
        return expected;
    }

    private static IllegalArgumentException wrong(int number, String why) {
        return new IllegalArgumentException(FILE + ":" + number + ": " + why);
    }
}
