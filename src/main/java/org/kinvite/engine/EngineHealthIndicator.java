package org.kinvite.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.response.PartitionBrokerHealth;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.Topology;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while every partition of the engine has a healthy leader. One answer serves for some seconds. */
@Component
class EngineHealthIndicator implements HealthIndicator {

    private final CamundaClient client;
    private final EngineSettings settings;
    private Health last;
    private long askedAt;

    EngineHealthIndicator(CamundaClient client, EngineSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public synchronized Health health() {
        if (last == null || System.nanoTime() - askedAt > settings.healthCache().toNanos()) {
            last = ask();
            askedAt = System.nanoTime();
        }
        return last;
    }

    private Health ask() {
        try {
            return health(client.newTopologyRequest()
                    .requestTimeout(settings.healthTimeout())
                    .send()
                    .join());
        } catch (ClientException e) {
            return Health.down().withDetail("reason", Rejection.of(e).code()).build();
        }
    }

    private static Health health(Topology topology) {
        var led = topology.getBrokers().stream()
                .flatMap(broker -> broker.getPartitions().stream())
                .filter(PartitionInfo::isLeader)
                .filter(partition -> partition.getHealth() == PartitionBrokerHealth.HEALTHY)
                .map(PartitionInfo::getPartitionId)
                .distinct()
                .count();
        var health = led > 0 && led == topology.getPartitionsCount() ? Health.up() : Health.down();
        return health.withDetail("partitions", topology.getPartitionsCount())
                .withDetail("healthyLeaders", led)
                .build();
    }
}
