package org.kinvite.local.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CamundaBrokerIT {

    @TempDir
    Path folder;

    @Test
    void afterAKillEveryInstanceIsWhereItWas() {
        var killed = start();
        long instance;
        try (var client = client(killed)) {
            client.newDeployResourceCommand()
                    .addProcessModel(
                            Bpmn.createExecutableProcess("waiting")
                                    .startEvent()
                                    .serviceTask("work", task -> task.zeebeJobType("work"))
                                    .endEvent()
                                    .done(),
                            "waiting.bpmn")
                    .send()
                    .join();
            instance = client.newCreateInstanceCommand()
                    .bpmnProcessId("waiting")
                    .latestVersion()
                    .send()
                    .join()
                    .getProcessInstanceKey();
        } finally {
            killed.kill();
        }

        try (var broker = start();
                var client = client(broker)) {
            var jobs = client.newActivateJobsCommand()
                    .jobType("work")
                    .maxJobsToActivate(10)
                    .requestTimeout(Duration.ofSeconds(20))
                    .send()
                    .join()
                    .getJobs();
            assertThat(jobs).singleElement().satisfies(job -> assertThat(job.getProcessInstanceKey())
                    .isEqualTo(instance));
        }
    }

    private CamundaBroker start() {
        return CamundaBroker.start(folder.resolve("data"), BrokerPorts.free(), folder.resolve("camunda.log"))
                .awaitReady();
    }

    private static CamundaClient client(CamundaBroker broker) {
        return CamundaClient.newClientBuilder()
                .grpcAddress(URI.create(broker.grpcAddress()))
                .preferRestOverGrpc(false)
                .build();
    }
}
