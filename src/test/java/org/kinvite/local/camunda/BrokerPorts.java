package org.kinvite.local.camunda;

import org.kinvite.local.child.Ports;

/**
 * The TCP ports of a broker, all on 127.0.0.1.
 *
 * @param grpc what clients speak to
 * @param rest Camunda's REST API, 8080 in the distribution
 * @param management health and metrics
 * @param command used inside the engine
 * @param internal used inside the engine
 */
public record BrokerPorts(int grpc, int rest, int management, int command, int internal) {

    /** Ports that nobody uses at this moment, for tests. */
    public static BrokerPorts free() {
        return new BrokerPorts(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    }
}
