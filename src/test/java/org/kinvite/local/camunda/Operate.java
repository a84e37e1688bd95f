package org.kinvite.local.camunda;

import java.util.Map;

/**
 * Operate in the process of the broker.
 *
 * @param searchPort of the OpenSearch node that holds what it shows
 */
public record Operate(int searchPort) {

    /** What people sign in with; the distribution makes this user by itself. */
    public static final String USER = "demo";

    public static final String PASSWORD = "demo";

    /** Where people watch the processes. @param port the broker's REST port */
    public static String address(int port) {
        return "http://localhost:" + port + "/operate";
    }

    Map<String, String> environment(BrokerPorts ports) {
        var search = "http://127.0.0.1:" + searchPort;
        return Map.of(
                "SPRING_PROFILES_ACTIVE",
                "broker,operate,auth",
                "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_CLASSNAME",
                "io.camunda.zeebe.exporter.opensearch.OpensearchExporter",
                "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_URL",
                search,
                "ZEEBE_BROKER_EXPORTERS_OPENSEARCH_ARGS_INDEX_PREFIX",
                "zeebe-record",
                "CAMUNDA_DATABASE_TYPE",
                "opensearch",
                "CAMUNDA_DATABASE_URL",
                search,
                "CAMUNDA_OPERATE_DATABASE",
                "opensearch",
                "CAMUNDA_OPERATE_OPENSEARCH_URL",
                search,
                "CAMUNDA_OPERATE_ZEEBEOPENSEARCH_URL",
                search,
                "CAMUNDA_OPERATE_ZEEBE_GATEWAYADDRESS",
                "127.0.0.1:" + ports.grpc());
    }
}
