package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Resource;
import io.grpc.Status.Code;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ByteArrayResource;

@ExtendWith(OutputCaptureExtension.class)
class ModelDeploymentTest {

    final ScriptedGateway gateway = new ScriptedGateway();
    final CamundaClient client = gateway.client();
    final Models models = mock();
    final ModelDeployment deployment = new ModelDeployment(client, models, Settings.defaults());
    final DeploymentHealthIndicator indicator = new DeploymentHealthIndicator(deployment);

    @AfterEach
    void close() {
        if (deployment.isRunning()) {
            deployment.stop();
        }
        client.close();
        gateway.close();
    }

    @Test
    void everythingIsDeployedAtOnceAndOnlyOnce() {
        when(models.all()).thenReturn(List.of(file("invitation.bpmn"), file("fix-contact-details.form")));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);

        deployment.start();

        await().until(deployment::isDone);
        await().until(() -> !deployment.isRunning());
        assertThat(indicator.health()).isEqualTo(Health.up().build());
        assertThat(gateway.requests(DeployResourceRequest.class))
                .singleElement()
                .satisfies(request -> assertThat(request.getResourcesList())
                        .extracting(Resource::getName)
                        .containsExactly("invitation.bpmn", "fix-contact-details.form"));
    }

    @Test
    void anAbsentEngineIsNotReadyButNoReasonToGiveUp() {
        when(models.all()).thenReturn(List.of(file("invitation.bpmn")));
        gateway.answer(Code.UNAVAILABLE);

        deployment.start();

        await().until(() -> deployment.rejection().isPresent());
        assertThat(indicator.health())
                .isEqualTo(Health.down().withDetail("reason", Code.UNAVAILABLE).build());
        await().untilAsserted(() -> assertThat(indicator.health().getStatus()).isEqualTo(Status.UP));
        assertThat(gateway.requests).hasSize(2);
    }

    @Test
    void withoutModelsThereIsNothingToWaitFor(CapturedOutput log) {
        when(models.all()).thenReturn(List.of());

        deployment.start();

        await().until(deployment::isDone);
        assertThat(log).contains("there are no models to deploy");
        assertThat(gateway.requests).isEmpty();
    }

    @Test
    void itStopsInTheMiddleOfWaiting() {
        when(models.all()).thenReturn(List.of(file("invitation.bpmn")));
        gateway.answer(Code.INVALID_ARGUMENT);
        deployment.start();
        await().until(() -> deployment.rejection().isPresent());

        deployment.stop();

        assertThat(deployment.isRunning()).isFalse();
        assertThat(deployment.isDone()).isFalse();
    }

    private static ByteArrayResource file(String name) {
        return new ByteArrayResource(new byte[] {1}) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
