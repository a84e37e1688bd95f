package org.kinvite.local.camunda;

import java.nio.file.Path;
import java.time.Duration;
import org.kinvite.local.child.ChildProcess;
import org.kinvite.local.child.LocalFailure;
import org.kinvite.local.child.Waiting;

/**
 * A broker of the Camunda distribution with its gateway, one partition and no exporters, as a child process. Its data
 * outlives it: started again on the same folder, every process instance goes on where it was.
 */
public final class CamundaBroker implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final ChildProcess process;
    private final BrokerPorts ports;
    private final BrokerReadiness readiness;

    private CamundaBroker(ChildProcess process, BrokerPorts ports) {
        this.process = process;
        this.ports = ports;
        this.readiness = new BrokerReadiness(ports.management());
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
        var command = new BrokerCommand(CamundaDistribution.folder(), data.toAbsolutePath(), ports);
        return new CamundaBroker(
                ChildProcess.start("Camunda", command.line(), command.environment(), data, log), ports);
    }

    /** @throws LocalFailure when the broker ends or takes more than two minutes */
    public CamundaBroker awaitReady() {
        Waiting.until(readiness::isReady, process, START);
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
