package org.kinvite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Order;
import org.kinvite.bench.load.Numbers;
import org.kinvite.bench.report.Figure;
import org.kinvite.bench.report.Measurement;
import org.kinvite.bench.report.Report;

/** Memory of the application and how long it takes to start; after all that one instance does. */
@Order(4)
class WhatItCostsIT extends Benchmark {

    private static final int STARTS = 3;
    private static final int GROUP = Scale.of(5_000);

    @Measurement
    void isLittle(Report report) {
        product.inviteGroup(GROUP);
        report.add(Figure.atMost("resident memory of the application after it all", residentMebibytes(), "MiB", 512));
        var seconds = new ArrayList<Double>();
        for (int n = 0; n < STARTS; n++) {
            application.stop();
            var begun = System.nanoTime();
            application.start().awaitReady();
            seconds.add((System.nanoTime() - begun) / 1e9);
        }
        report.raw("start-up", seconds);
        report.add(Figure.atMost("start-up of the application until it is ready", Numbers.median(seconds), "s", 6));
    }

    private double residentMebibytes() {
        try (var lines =
                Files.lines(Path.of("/proc", Long.toString(application.handle().pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
