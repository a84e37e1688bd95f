package org.kinvite.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.kinvite.faults.stack.Installation;

/** Which core a process may use, and who goes first. */
public final class Cores {

    private static final String ALL = "0-1";
    private static final String YIELDS = "10";

    private Cores() {}

    /** Whether there are two of them, and a program that pins. */
    public static boolean canBePinned() {
        try {
            return Runtime.getRuntime().availableProcessors() >= 2
                    && new ProcessBuilder("taskset", "--version")
                                    .redirectErrorStream(true)
                                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The broker to one core, everything else to the other. */
    public static void brokerApart(Installation installation) {
        pin(installation.broker().handle(), "0");
        pin(installation.instance().handle(), "1");
        pin(installation.database().handle(), "1");
        pin(ProcessHandle.current(), "1");
    }

    /** As it was. */
    public static void free(Installation installation) {
        pin(installation.broker().handle(), ALL);
        pin(installation.instance().handle(), ALL);
        pin(installation.database().handle(), ALL);
        pin(ProcessHandle.current(), ALL);
    }

    /** The broker gets what the application and the database leave of the cores, as docs/operations.md recommends. */
    public static void brokerYields(Installation installation) {
        var threads =
                Path.of("/proc", Long.toString(installation.broker().handle().pid()), "task");
        if (Files.isDirectory(threads)) {
            // a thread that has ended meanwhile fails it, and needs no yielding
            exitOf(Stream.concat(Stream.of("renice", "-n", YIELDS, "-p"), names(threads)));
        }
    }

    private static Stream<String> names(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pin(ProcessHandle process, String cores) {
        var exit = exitOf(Stream.of("taskset", "-a", "-c", "-p", cores, Long.toString(process.pid())));
        if (exit != 0) {
            throw new IllegalStateException("taskset ended with " + exit);
        }
    }

    private static int exitOf(Stream<String> command) {
        try {
            return new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
