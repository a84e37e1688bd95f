package org.kinvite.faults.matrix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/** The table of the matrix: {@code target/faults/summary.json} for machines, lines for people. */
final class Summary {

    private static final Path FILE = Path.of("target", "faults", "summary.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String HEAD = "%5s %5s %9s %5s %12s %11s %11s %6s %6s  %s";
    private static final String LINE = "%5d %5d %9d %5d %12d %11d %11d %6.1f %6s  %s";

    private Summary() {}

    static void write(Collection<Result> results) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, JSON.writeValueAsBytes(results));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String table(Collection<Result> results) {
        var head = HEAD.formatted(
                "fault", "runs", "in flight", "lost", "misdirected", "duplicates", "recognised", "heal s", "holds", "");
        return "%nThe fault matrix, seed %d:%n%n%s%n%s%n"
                .formatted(
                        Moments.SEED,
                        head.stripTrailing(),
                        results.stream().map(Summary::lines).collect(Collectors.joining(System.lineSeparator())));
    }

    private static String lines(Result result) {
        var line = LINE.formatted(
                result.fault(),
                result.runs(),
                result.inFlight(),
                result.lost(),
                result.misdirected(),
                result.duplicates(),
                result.recognised(),
                result.healSeconds(),
                result.holds() ? "yes" : "NO",
                result.what());
        return result.notes().stream()
                .map(note -> "%n%80s%s".formatted("", note))
                .collect(Collectors.joining("", line, ""));
    }
}
