package org.kinvite.local.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which children run, kept in a file, so that the next start can end those that were left behind when the application
 * was killed.
 */
public final class ProcessRecords {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;

    public ProcessRecords(Path file) {
        this.file = file;
    }

    /** Remembers a child that has just been started. */
    public synchronized void add(ChildProcess child) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, ProcessRecord.of(child).line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new LocalFailure("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Forgets all children: each has been stopped. */
    public synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what an earlier run left behind, politely first, and tells the names of what was ended. */
    public synchronized List<String> endLeftovers() {
        var ended = new ArrayList<String>();
        for (var record : read()) {
            record.process().ifPresent(process -> {
                end(process);
                ended.add(record.name());
            });
        }
        clear();
        return ended;
    }

    private List<ProcessRecord> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> ProcessRecord.parse(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
