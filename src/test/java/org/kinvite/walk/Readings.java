package org.kinvite.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was found on each page, as a table that people read. */
final class Readings {

    private final List<Reading> all = new ArrayList<>();

    /** @param bytes loaded for the page, once for all its looks */
    private record Reading(String page, Look look, int violations, long bytes) {

        @Override
        public String toString() {
            return "| %s | %d | %s | %d | %d |".formatted(page, look.width(), look.theme(), violations, bytes);
        }
    }

    void add(String page, Look look, int violations, long bytes) {
        all.add(new Reading(page, look, violations, bytes));
    }

    void writeTo(Path file) {
        var lines = new ArrayList<String>();
        var pages = all.stream().map(Reading::page).distinct().count();
        lines.add("%d pages and dialogs, %d looks, %d violations."
                .formatted(
                        pages,
                        all.size(),
                        all.stream().mapToInt(Reading::violations).sum()));
        lines.add("");
        lines.add("| page | width | theme | violations | bytes |");
        lines.add("|---|---:|---|---:|---:|");
        all.forEach(reading -> lines.add(reading.toString()));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
