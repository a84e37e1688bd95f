package org.kinvite.local.camunda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.kinvite.local.child.ChildProcess;
import org.kinvite.local.child.HttpCheck;
import org.kinvite.local.child.LocalFailure;
import org.kinvite.local.child.Waiting;

/**
 * A broker of the Camunda distribution with its gateway, one partition and no exporters, as a child process. Its data
 * outlives it: started again on the same folder, every process instance goes on where it was.
 */
public final class CamundaBroker implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration START_WITH_OPERATE = Duration.ofMinutes(5);

    private final ChildProcess process;
    private final BrokerPorts ports;
    private final HttpCheck readiness;
    private final Duration patience;

    private CamundaBroker(ChildProcess process, BrokerPorts ports, Duration patience) {
        this.process = process;
        this.ports = ports;
        this.readiness = new HttpCheck(ports.management(), "/ready");
        this.patience = patience;
    }

    /**
     * Unpacks the distribution, unless that was done before.
     *
     * @throws LocalFailure when it cannot be unpacked
     */
    public static void unpack() {
        CamundaDistribution.folder();
    }

    /**
     * Starts a broker and does not wait for it.
     *
     * @param data what the engine remembers; made when it does not exist
     * @param log what the broker tells; the one of the start before is kept beside it
     * @throws LocalFailure when the distribution cannot be unpacked or started
     */
    public static CamundaBroker start(Path data, BrokerPorts ports, Path log) {
        return start(data, ports, log, Map.of());
    }

    /** @param settings further settings of the broker or others, as environment variables */
    public static CamundaBroker start(Path data, BrokerPorts ports, Path log, Map<String, String> settings) {
        return start(data, ports, log, settings, null);
    }

    /** Starts a broker with Operate in it, which needs the search node to be ready. */
    public static CamundaBroker start(Path data, BrokerPorts ports, Path log, Operate operate) {
        return start(data, ports, log, Map.of(), operate);
    }

    private static CamundaBroker start(
            Path data, BrokerPorts ports, Path log, Map<String, String> settings, Operate operate) {
        var command = new BrokerCommand(CamundaDistribution.folder(), data.toAbsolutePath(), ports, operate);
        var environment = new HashMap<>(command.environment());
        environment.putAll(settings);
        return new CamundaBroker(
                ChildProcess.start("Camunda", command.line(), environment, data, log),
                ports,
                operate == null ? START : START_WITH_OPERATE);
    }

    /** @throws LocalFailure when the broker ends or takes more than two minutes, or five with Operate */
    public CamundaBroker awaitReady() {
        return awaitReady(patience);
    }

    /** @throws LocalFailure when the broker ends or takes longer than {@code atMost} */
    public CamundaBroker awaitReady(Duration atMost) {
        Waiting.until(readiness::succeeds, process, atMost);
        return this;
    }

    /** The value of {@code camunda.client.grpc-address}. */
    public String grpcAddress() {
        return "http://127.0.0.1:" + ports.grpc();
    }

    public BrokerPorts ports() {
        return ports;
    }

    public ChildProcess process() {
        return process;
    }

    /** Ends the broker as an operator would. */
    public void stop() {
        process.stop();
    }

    /** Ends the broker at once, as {@code kill -9} or a power cut does. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
