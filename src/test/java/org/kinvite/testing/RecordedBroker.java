package org.kinvite.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.kinvite.local.camunda.BrokerPorts;
import org.kinvite.local.camunda.CamundaBroker;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A real Camunda broker that writes down every record, and ends with the test run. */
final class RecordedBroker {

    private static final Map<String, String> EVERY_RECORD_IS_LOGGED = Map.of(
            "ZEEBE_BROKER_EXPORTERS_RECORDS_CLASSNAME",
            "io.camunda.zeebe.broker.exporter.debug.DebugLogExporter",
            "ZEEBE_BROKER_EXPORTERS_RECORDS_ARGS_LOGLEVEL",
            "INFO");

    private static final Map<String, RecordedBroker> STARTED = new HashMap<>();

    private final Path data;
    private final Path log;
    private CamundaBroker broker;

    /** @param name of its folder below {@code target}; started at its first use */
    static synchronized RecordedBroker named(String name) {
        return STARTED.computeIfAbsent(name, RecordedBroker::new);
    }

    private RecordedBroker(String name) {
        var folder = Path.of("target", name + "-" + ProcessHandle.current().pid());
        data = folder.resolve("data");
        log = log(folder);
        broker = CamundaBroker.start(data, BrokerPorts.free(), log, EVERY_RECORD_IS_LOGGED);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> broker.stop()));
        broker.awaitReady();
    }

    /** Ends at once, as by a power cut, and leaves no data behind. */
    void loseEverything() {
        broker.kill();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on the same ports, with what data there is. */
    void startAgain() {
        broker = CamundaBroker.start(data, broker.ports(), log, EVERY_RECORD_IS_LOGGED)
                .awaitReady();
    }

    void serve(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "camunda.client.grpc-address=" + broker.grpcAddress(),
                        "camunda.client.rest-address=http://127.0.0.1:"
                                + broker.ports().rest())
                .applyTo(context);
    }

    /** Its data, and the log with every record. */
    Path folder() {
        return log.getParent();
    }

    EngineRecords records() {
        return EngineRecords.in(log);
    }

    private static Path log(Path folder) {
        try {
            return Files.createDirectories(folder).resolve("camunda.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
