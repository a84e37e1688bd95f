package org.kinvite.processtest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.TopologyResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The cluster, its clock, and how to get an empty one: what Camunda Process Test does around each test. */
final class ManagementEndpoints {

    private final EngineUnderTest engine;
    private final AtomicLong lastPurge = new AtomicLong();

    ManagementEndpoints(EngineUnderTest engine) {
        this.engine = engine;
    }

    List<Route> routes() {
        return List.of(
                new Route("GET", "/v2/topology", request -> Answer.json(topology())),
                new Route("GET", "/actuator/clock", request -> time()),
                new Route("POST", "/actuator/clock/add", this::moveClock),
                new Route("DELETE", "/actuator/clock", request -> resetClock()),
                new Route("POST", "/actuator/cluster/purge", request -> purge()));
    }

    private TopologyResponse topology() {
        var version = EngineUnderTest.version();
        return new TopologyResponse()
                .addBrokersItem(new BrokerInfo()
                        .nodeId(0)
                        .host("localhost")
                        .port(engine.port())
                        .version(version)
                        .addPartitionsItem(new Partition()
                                .partitionId(1)
                                .role(Partition.RoleEnum.LEADER)
                                .health(Partition.HealthEnum.HEALTHY)))
                .clusterSize(1)
                .partitionsCount(1)
                .replicationFactor(1)
                .gatewayVersion(version)
                .lastCompletedChangeId(lastPurge.toString());
    }

    private Answer moveClock(Request request) {
        var offset = request.read(JsonNode.class).path("offsetMilli");
        if (!offset.isIntegralNumber()) {
            throw Problem.invalid("offsetMilli must be a number");
        }
        engine.moveClock(Duration.ofMillis(offset.asLong()));
        return time();
    }

    private Answer resetClock() {
        engine.resetClock();
        return time();
    }

    private Answer time() {
        var now = engine.now();
        return Answer.json(Json.MAPPER
                .createObjectNode()
                .put("epochMilli", now.toEpochMilli())
                .put("instant", now.toString()));
    }

    /** Done before it is answered, so that nobody has to wait for it. */
    private Answer purge() {
        engine.restart();
        return Answer.json(Json.MAPPER.createObjectNode().put("changeId", lastPurge.incrementAndGet()));
    }
}
