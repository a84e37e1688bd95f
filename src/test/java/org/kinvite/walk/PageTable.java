package org.kinvite.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The table of {@code src/test/resources/pages.txt}. */
final class PageTable {

    static final String FILE = "src/test/resources/pages.txt";

    private final List<Visit> visits = new ArrayList<>();
    private final Set<String> noPages = new TreeSet<>();

    private PageTable() {}

    static PageTable read() {
        var table = new PageTable();
        try {
            Files.readAllLines(Path.of(FILE)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    List<Visit> visits() {
        return visits;
    }

    /** Those of the routes that show a page which no row visits. A name with an ending is a file's. */
    Set<String> missing(Set<String> routes) {
        var missing = new TreeSet<>(routes);
        missing.removeIf(route -> !route.startsWith("GET ") || route.matches(".*\\.\\w+"));
        missing.removeAll(noPages);
        visits.forEach(visit -> missing.remove(visit.route()));
        return missing;
    }

    private void add(String line) {
        var acts = List.of(line.split("\\s+>\\s+"));
        var words = acts.getFirst().split("\\s+");
        if (words[0].equals("no-page")) {
            noPages.add("GET " + words[1].replaceAll("\\{[^}]*}", "{}"));
        } else if (words.length == 3) {
            visits.add(new Visit(words[0], words[1], words[2], acts.subList(1, acts.size())));
        } else {
            throw new IllegalArgumentException(FILE + ": a name, a visitor and an address are needed: " + line);
        }
    }
}
