package org.kinvite.faults.stack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kinvite.local.child.ChildProcess;
import org.kinvite.local.child.Ports;
import org.kinvite.local.child.ProcessRecords;
import org.kinvite.local.child.Waiting;

/** One instance of the built application, in a process of its own. */
public final class TheApplication {

    /** What docs/operations.md recommends. */
    static final List<String> AS_DOCUMENTED = List.of(
            "-Xmx208m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // else a JDK before 22, which does not know the next one, does not start
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=60000",
            // the optimizing compiler waits for what is called ten times as often, and leaves a start alone
            "-XX:Tier2InvokeNotifyFreqLog=16",
            "-XX:Tier2BackedgeNotifyFreqLog=20",
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private static final Map<String, String> FEW_ARENAS = Map.of("MALLOC_ARENA_MAX", "2");

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration TRAINING = Duration.ofMinutes(3);
    private static final int MILLIS = 5_000;

    private final Path jar;
    private final QuickStart quickStart;
    private final Path log;
    private final ProcessRecords records;
    private final int port = Ports.free();
    private Map<String, String> settings;
    private Map<String, String> running = Map.of();
    private MovableTime time;
    private ChildProcess process;

    TheApplication(Path jar, Path log, Map<String, String> settings, ProcessRecords records) {
        this.jar = jar;
        this.quickStart = new QuickStart(jar);
        this.log = log;
        this.settings = settings;
        this.records = records;
    }

    /** Starts it, and does not wait for it. */
    public TheApplication start() {
        var arguments = settings.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
        var line = List.of(program(), List.of("--server.port=" + port), arguments.toList()).stream()
                .flatMap(List::stream)
                .toList();
        running = settings;
        process = ChildProcess.start("Kinvite", line, FEW_ARENAS, jar.getParent(), log);
        records.add(process);
        return this;
    }

    /** Another process of it that does one thing and ends; what it says is in a log of its own. */
    void asCommand(Map<String, String> with, List<String> options) {
        var arguments = with.entrySet().stream().map(each -> "--" + each.getKey() + "=" + each.getValue());
        var line = Stream.of(program().stream(), arguments, options.stream())
                .flatMap(part -> part)
                .toList();
        var command = ChildProcess.start(
                "Kinvite as a command", line, Map.of(), jar.getParent(), log.resolveSibling("command.log"));
        records.add(command);
        command.onExit().orTimeout(START.toSeconds(), TimeUnit.SECONDS).join();
    }

    private List<String> program() {
        var java = Stream.concat(Stream.of(TheProduct.java()), AS_DOCUMENTED.stream());
        var product = time == null
                ? Stream.concat(quickStart.options().stream(), Stream.of("-jar", jar.toString()))
                : time.line(jar).stream();
        return Stream.concat(java, product).toList();
    }

    /** From the next start on it has a clock of its own. */
    public TheApplication with(MovableTime its) {
        time = its;
        return this;
    }

    /** From the next start on. */
    public TheApplication with(Map<String, String> other) {
        settings = other;
        return this;
    }

    /** Waits until it serves people and its database, engine and models are there. */
    public TheApplication awaitReady() {
        Waiting.until(this::isReady, process, START);
        return this;
    }

    /** Waits until it serves people; whatever else it needs may be absent. */
    public TheApplication awaitAlive() {
        Waiting.until(() -> answers("/actuator/health/liveness") == 200, process, START);
        return this;
    }

    public boolean isReady() {
        return answers("/actuator/health/readiness") == 200;
    }

    /** @return the HTTP status; 0 when nobody answers */
    public int answers(String path) {
        try {
            var connection =
                    (HttpURLConnection) URI.create(address() + path).toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode();
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return 0;
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** It stands still with all its connections open. */
    public void freeze() {
        Signal.STOP.to(process);
    }

    public void thaw() {
        Signal.CONT.to(process);
    }

    public void stop() {
        if (isAlive()) {
            process.stop();
        }
    }

    /** From the next start on it learns anew what later starts are quicker with. */
    void forgetTraining() {
        quickStart.forget();
    }

    /** As {@link #stop}, and it may take its time to write down what later starts are quicker with. */
    void stopAfterTraining() {
        process.stop(TRAINING);
        quickStart.requireMade();
    }

    boolean runsWith(Map<String, String> wanted) {
        return isAlive() && time == null && running.equals(wanted);
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public String address() {
        return "http://localhost:" + port;
    }

    /** What it has written since its last start. */
    public Path log() {
        return log;
    }
}
