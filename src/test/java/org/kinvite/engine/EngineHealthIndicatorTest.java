package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.BrokerInfo;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition.PartitionBrokerHealth;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition.PartitionBrokerRole;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import io.grpc.Status.Code;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

class EngineHealthIndicatorTest {

    final ScriptedGateway gateway = new ScriptedGateway();
    final CamundaClient client = gateway.client();

    @AfterEach
    void close() {
        client.close();
        gateway.close();
    }

    @Test
    void itIsUpWhenEveryPartitionHasAHealthyLeader() {
        gateway.topology = topology(PartitionBrokerRole.LEADER, PartitionBrokerHealth.HEALTHY);
        assertThat(indicator("0s").health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aPartitionWithoutAHealthyLeaderIsDown() {
        gateway.topology = topology(PartitionBrokerRole.FOLLOWER, PartitionBrokerHealth.HEALTHY);
        assertThat(indicator("0s").health().getStatus()).isEqualTo(Status.DOWN);
        gateway.topology = topology(PartitionBrokerRole.LEADER, PartitionBrokerHealth.UNHEALTHY);
        assertThat(indicator("0s").health().getStatus()).isEqualTo(Status.DOWN);
        gateway.topology = TopologyResponse.getDefaultInstance();
        assertThat(indicator("0s").health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void anEngineThatDoesNotAnswerIsDown() {
        gateway.answer(Code.UNAVAILABLE);
        assertThat(indicator("0s").health().getDetails()).containsEntry("reason", Code.UNAVAILABLE);
    }

    @Test
    void oneAnswerServesForAWhile() {
        var indicator = indicator("1m");
        indicator.health();
        indicator.health();
        assertThat(gateway.requests).hasSize(1);
    }

    private EngineHealthIndicator indicator(String cache) {
        return new EngineHealthIndicator(client, Settings.with(Map.of("health-cache", cache)));
    }

    private static TopologyResponse topology(PartitionBrokerRole role, PartitionBrokerHealth health) {
        return TopologyResponse.newBuilder()
                .setPartitionsCount(1)
                .addBrokers(BrokerInfo.newBuilder()
                        .addPartitions(Partition.newBuilder()
                                .setPartitionId(1)
                                .setRole(role)
                                .setHealth(health)))
                .build();
    }
}
