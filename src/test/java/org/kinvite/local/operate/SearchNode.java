package org.kinvite.local.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kinvite.local.child.ChildProcess;
import org.kinvite.local.child.HttpCheck;
import org.kinvite.local.child.LocalFailure;
import org.kinvite.local.child.Waiting;

/** An OpenSearch node on 127.0.0.1, without passwords, as a child process: where Operate keeps what it shows. */
public final class SearchNode {

    /** The runner looks no further for a port. */
    private static final int HIGHEST_PORT = 9299;

    private static final Duration START = Duration.ofMinutes(2);

    private static final String SETTINGS = """
            network.host: 127.0.0.1
            discovery.type: single-node
            # a nearly full disk of somebody who tries Kinvite is no reason to refuse writing
            cluster.routing.allocation.disk.threshold_enabled: false
            """;

    private final ChildProcess process;
    private final HttpCheck health;

    private SearchNode(ChildProcess process, int port) {
        this.process = process;
        this.health = new HttpCheck(port, "/_cluster/health");
    }

    /**
     * Starts a node and does not wait for it.
     *
     * @param data what it remembers; made when it does not exist
     * @param port 9299 at most
     * @throws LocalFailure when it cannot be started
     */
    public static SearchNode start(Path data, int port, Path log) {
        if (port > HIGHEST_PORT) {
            throw new LocalFailure("The search node needs a port up to %d, and got %d.".formatted(HIGHEST_PORT, port));
        }
        var folder = data.toAbsolutePath();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError",
                // what Lucene does inside the JDK, which newer ones warn of
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                SearchClassPath.read(),
                "org.codelibs.opensearch.runner.OpenSearchRunner",
                "-numOfNode",
                "1",
                "-clusterName",
                "kinvite",
                "-basePath",
                folder.toString(),
                "-confPath",
                configuration(folder).toString(),
                // it adds the node's number, 1
                "-baseHttpPort",
                Integer.toString(port - 1));
        return new SearchNode(ChildProcess.start("OpenSearch", command, Map.of(), folder, log), port);
    }

    private static Path configuration(Path folder) {
        var configuration = folder.resolve("config");
        try {
            Files.createDirectories(configuration);
            Files.writeString(configuration.resolve("opensearch.yml"), SETTINGS);
            return configuration;
        } catch (IOException e) {
            throw new LocalFailure("The folder " + configuration + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** @throws LocalFailure when the node ends or takes more than two minutes */
    public SearchNode awaitReady() {
        Waiting.until(health::succeeds, process, START);
        return this;
    }

    public ChildProcess process() {
        return process;
    }

    /** Ends the node as an operator would. */
    public void stop() {
        process.stop();
    }
}
