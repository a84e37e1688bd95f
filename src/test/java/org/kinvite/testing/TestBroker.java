package org.kinvite.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.kinvite.local.camunda.BrokerPorts;
import org.kinvite.local.camunda.CamundaBroker;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real Camunda broker for the whole test run. */
public class TestBroker implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> EVERY_RECORD_IS_LOGGED = Map.of(
            "ZEEBE_BROKER_EXPORTERS_RECORDS_CLASSNAME",
            "io.camunda.zeebe.broker.exporter.debug.DebugLogExporter",
            "ZEEBE_BROKER_EXPORTERS_RECORDS_ARGS_LOGLEVEL",
            "INFO");

    private static CamundaBroker broker;
    private static Path log;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("camunda.client.grpc-address=" + broker().grpcAddress())
                .applyTo(context);
    }

    /** Everything the broker has recorded so far. */
    public static EngineRecords records() {
        return EngineRecords.in(log);
    }

    private static synchronized CamundaBroker broker() {
        if (broker == null) {
            var folder = Path.of("target", "broker-" + ProcessHandle.current().pid());
            log = log(folder);
            broker = CamundaBroker.start(folder.resolve("data"), BrokerPorts.free(), log, EVERY_RECORD_IS_LOGGED);
            Runtime.getRuntime().addShutdownHook(new Thread(broker::stop));
            broker.awaitReady();
        }
        return broker;
    }

    private static Path log(Path folder) {
        try {
            return Files.createDirectories(folder).resolve("camunda.log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
