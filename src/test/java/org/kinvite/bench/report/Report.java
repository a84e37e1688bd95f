package org.kinvite.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the figures of a run: {@code target/bench/summary.json}, with the runs they come from beside it. Written after
 * each figure, so that a run that is cut off leaves what it has.
 */
public final class Report {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path CHARTS = Path.of("docs", "performance");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final double MINUTE = 60_000;

    private final List<Figure> figures = new ArrayList<>();
    private double minutesSoFar;

    public void add(Figure figure) {
        figures.add(figure);
        System.out.println(Table.line(figure));
        write(FOLDER.resolve("summary.json"), json(figures));
    }

    /** The runs that figures come from, as they were. */
    public void raw(String name, Object runs) {
        write(FOLDER.resolve(name + ".json"), json(runs));
    }

    /** Kept beside the figures; in the documentation only with {@code -Dkinvite.docs.write=true}. */
    public void chart(String name, Chart chart) {
        write(FOLDER.resolve(name + ".svg"), chart.svg());
        if (Boolean.getBoolean("kinvite.docs.write")) {
            write(CHARTS.resolve(name + ".svg"), chart.svg());
        }
    }

    /** Since the measurement before has ended, or the whole has begun. */
    void took(String measurement) {
        var now = ManagementFactory.getRuntimeMXBean().getUptime() / MINUTE;
        add(Figure.lower(measurement + " took", now - minutesSoFar, "min"));
        minutesSoFar = now;
    }

    void wholeTook() {
        add(Figure.lower("the benchmark took", minutesSoFar, "min"));
    }

    String table() {
        return Table.of(figures);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
