package org.kinvite.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * Looks for canaries, things that must not get about, wherever a run leaves traces: in every column of every table, in
 * what the broker keeps and records, in the files of the database, in logs.
 *
 * <p>A search that finds nothing proves nothing by itself: look for something that must be in each place as well.
 */
public final class Canaries {

    private final List<Searched> places = new ArrayList<>();

    /** What is searched: a database's tables and the files of its server, what those have deleted included. */
    public static Canaries in(DataSource database) {
        var canaries = new Canaries().alsoIn(new SearchedTables(database));
        TestDatabase.folder().ifPresent(files -> canaries.alsoIn("database files", files));
        return canaries;
    }

    /** As {@link #in}, the tables alone: what is deleted stays in the server's files until they are written over. */
    public static Canaries inTablesOf(DataSource database) {
        return new Canaries().alsoIn(new SearchedTables(database));
    }

    /** @param name as {@link #whereAre} calls every file below {@code folder} */
    public Canaries alsoIn(String name, Path folder) {
        return alsoIn(new SearchedFolder(name, folder));
    }

    Canaries alsoIn(Searched place) {
        places.add(place);
        return this;
    }

    /**
     * Where each canary is.
     *
     * @param canaries what to look for, by name
     * @return for each name the places, e.g. {@code guardian.email} or {@code broker}; empty where it is nowhere
     */
    public Map<String, Set<String>> whereAre(Map<String, String> canaries) {
        var found = new LinkedHashMap<String, Set<String>>();
        var needles = canaries.entrySet().stream()
                .map(canary -> {
                    found.put(canary.getKey(), new TreeSet<>());
                    return new Needle(canary.getKey(), canary.getValue());
                })
                .toList();
        places.forEach(place -> place.search(
                needles, (needle, where) -> found.get(needle.name()).add(where)));
        return found;
    }
}
