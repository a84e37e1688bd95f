package org.kinvite.local.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program that runs beside the application, its output in a log file. */
public final class ChildProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts {@code command} in {@code folder}. The log of the run before is kept as {@code *.previous}.
     *
     * @param environment added to the environment of this process
     * @throws LocalFailure when the program cannot be started
     */
    public static ChildProcess start(
            String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.getParent());
            if (Files.exists(log)) {
                Files.move(log, Path.of(log + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
            var builder = new ProcessBuilder(deafToTheTerminal(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new LocalFailure(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** Ctrl-C reaches the whole process group; children must outlive the application, which then stops them in order. */
    private static List<String> deafToTheTerminal(List<String> command) {
        if (File.separatorChar == '\\') {
            return command;
        }
        var wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        wrapped.addAll(command);
        return wrapped;
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the program ends, for whatever reason. */
    public CompletableFuture<ChildProcess> onExit() {
        return process.onExit().thenApply(ended -> this);
    }

    /** What to tell whoever started the stack when this program ended by itself. */
    public LocalFailure ended() {
        return new LocalFailure(
                "%s stopped by itself (exit code %d); its log tells why: %s".formatted(name, process.exitValue(), log));
    }

    /** @throws LocalFailure when the program has ended */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw ended();
        }
    }

    /** Asks the program to end, waits for it, and ends it by force when it does not listen. */
    public void stop() {
        stop(PATIENCE);
    }

    /** @param patience how long it may take to end by itself */
    public void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the program at once, as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
