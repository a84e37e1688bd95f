package org.kinvite.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kinvite.local.camunda.BrokerPorts;
import org.kinvite.local.camunda.CamundaBroker;
import org.kinvite.local.child.ProcessRecords;
import org.springframework.util.FileSystemUtils;

/** A Camunda broker that can be killed, stopped, started again, and robbed of its data. */
public final class TheBroker {

    private final Path folder;
    private final ProcessRecords records;
    private final BrokerPorts ports = BrokerPorts.free();
    private final BrokerActuator actuator = new BrokerActuator(ports.management());
    private CamundaBroker broker;

    TheBroker(Path folder, ProcessRecords records) {
        this.folder = folder;
        this.records = records;
    }

    /** Starts it on its old data, and does not wait for it. */
    public void start() {
        start(Map.of());
    }

    /** @param settings of the broker, as environment variables */
    public void start(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        // else nothing would fall due within a test
        all.put("ZEEBE_CLOCK_CONTROLLED", "true");
        broker = CamundaBroker.start(data(), ports, folder.resolve("log/camunda.log"), all);
        records.add(broker.process());
    }

    public TheBroker awaitReady() {
        broker.awaitReady();
        return this;
    }

    /** As {@code kill -9}. */
    public void kill() {
        broker.kill();
    }

    public void stop() {
        broker.stop();
    }

    /** It stands still with all its connections open. */
    public void freeze() {
        Signal.STOP.to(broker.process());
    }

    public void thaw() {
        Signal.CONT.to(broker.process());
    }

    /** Whatever was done to it, it runs. */
    void revive() {
        if (isAlive()) {
            thaw();
        } else {
            start();
        }
    }

    public ProcessHandle handle() {
        return broker.process().handle();
    }

    public boolean isAlive() {
        return broker != null && broker.process().isAlive();
    }

    /** Everything it knows is gone; only while it does not run. */
    public void forgetEverything() {
        try {
            FileSystemUtils.deleteRecursively(data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it keeps what it knows. */
    public Path data() {
        return folder.resolve("camunda");
    }

    public BrokerActuator actuator() {
        return actuator;
    }

    int port() {
        return ports.grpc();
    }

    public String address() {
        return broker.grpcAddress();
    }
}
