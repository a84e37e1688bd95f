package org.kinvite.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.roster.RosterColumns;
import org.kinvite.rosterimport.file.UploadedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long an import takes and how much memory it needs; docs/roster-import.md says how to run it. No part of the build: a
 * figure of a busy machine proves nothing.
 */
@RosterImportTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ImportMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(ImportMeasurement.class);
    private static final AtomicLong LIVE = new AtomicLong();

    static {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(gc -> ((NotificationEmitter) gc)
                .addNotificationListener((notification, nothing) -> remember(notification.getUserData()), null, null));
    }

    @Autowired
    ImportBench bench;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 100_000})
    void guardians(int guardians) throws IOException {
        bench.prepare(guardians);
        var file = write(guardians);
        measure("first", guardians, file, Tally.GUARDIANS_ADDED);
        measure("again", guardians, file, Tally.GUARDIANS_UNCHANGED);
    }

    private void measure(String what, int guardians, Path file, Tally expected) throws IOException {
        LIVE.set(0);
        var start = System.nanoTime();
        var checked = bench.check(guardians, new OnDisk(file));
        var dryRun = System.nanoTime() - start;
        var applied = bench.apply(guardians, checked, ImportBench.KEEP);
        var all = System.nanoTime() - start;
        assertThat(applied.applied(expected)).isEqualTo(guardians);
        LOG.warn(
                "MEASURED {} {} guardians, {} kB: dry run {} s, all {} s, live heap at most {} MiB of {}",
                what,
                guardians,
                Files.size(file) / 1024,
                dryRun / 100_000_000 / 10.0,
                all / 100_000_000 / 10.0,
                LIVE.get() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static void remember(Object collection) {
        var info = GarbageCollectionNotificationInfo.from((CompositeData) collection);
        var after = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().contains("Old") || pool.getKey().contains("Tenured"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        LIVE.accumulateAndGet(after, Math::max);
    }

    private Path write(int guardians) throws IOException {
        var file = folder.resolve("roster-" + guardians + ".csv");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(String.join(",", RosterColumns.all()) + "\n");
            for (int i = 0; i < guardians / 2; i++) {
                out.write(
                        "Site %d,Head Start,Room %d,S%d,Zoë %d,Nguyễn,A%d,Linh,Nguyễn,Mother,Vietnamese,Email,linh%d@example.com,(202) 555-%04d,B%d,Minh,Nguyễn,Father,English,Text,,(718) 555-%04d\n"
                                .formatted(i / 500, i / 20, i, i, i, i, i % 10_000, i, i % 10_000));
            }
        }
        return file;
    }

    private record OnDisk(Path path) implements UploadedFile {

        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }
}
