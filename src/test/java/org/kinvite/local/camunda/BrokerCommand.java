package org.kinvite.local.camunda;

import java.io.File;
import java.net.URL;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a broker is started: what {@code bin/broker} does (or {@code bin/camunda}), for this JDK and for one small machine.
 *
 * @param operate null for a broker alone
 */
record BrokerCommand(Path distribution, Path data, BrokerPorts ports, Operate operate) {

    private static final String LOOPBACK = "127.0.0.1";

    List<String> line() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms256m",
                operate == null ? "-Xmx768m" : "-Xmx1280m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                // what the engine's libraries do inside the JDK, which newer ones forbid or warn of
                "--enable-native-access=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "-Dapp.name=broker",
                "-Dapp.home=" + data,
                "-Dbasedir=" + data,
                "-Dlogging.config=" + logging(),
                "-cp",
                distribution.resolve("config") + File.pathSeparator + distribution.resolve("lib") + File.separator
                        + "*",
                "io.camunda.application." + (operate == null ? "StandaloneBroker" : "StandaloneCamunda"));
    }

    Map<String, String> environment() {
        var environment = new HashMap<>(Map.ofEntries(
                Map.entry("ZEEBE_BROKER_DATA_DIRECTORY", data.toString()),
                Map.entry("ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", "1"),
                Map.entry("ZEEBE_BROKER_NETWORK_HOST", LOOPBACK),
                Map.entry("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", port(ports.command())),
                Map.entry("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", port(ports.internal())),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", LOOPBACK),
                Map.entry("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", port(ports.grpc())),
                Map.entry("SERVER_ADDRESS", LOOPBACK),
                Map.entry("SERVER_PORT", port(ports.rest())),
                Map.entry("MANAGEMENT_SERVER_ADDRESS", LOOPBACK),
                Map.entry("MANAGEMENT_SERVER_PORT", port(ports.management())),
                // each start of a process steps over what the starts before have deleted and memory still holds
                // (docs/operations.md, Capacity)
                Map.entry("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MAXWRITEBUFFERNUMBER", "24"),
                Map.entry("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MINWRITEBUFFERNUMBERTOMERGE", "1"),
                // meant for the application, when it is set at all
                Map.entry("SPRING_PROFILES_ACTIVE", "broker")));
        if (operate != null) {
            environment.putAll(operate.environment(ports));
        }
        return environment;
    }

    private static URL logging() {
        return BrokerCommand.class.getResource("broker-log4j2.xml");
    }

    private static String port(int port) {
        return Integer.toString(port);
    }
}
