package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Resource;
import io.grpc.Status.Code;
import java.util.List;
import java.util.Map;
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
    final EngineMemory memory = mock();
    final EngineKeys keys = new EngineKeys();
    final EngineSettings settings = Settings.with(Map.of("probe-interval", "100ms"));
    final ModelDeployment deployment =
            new ModelDeployment(client, models, new ModelProbe(client, settings), memory, keys, settings);
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
        await().until(() -> probes().size() > 1);
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
        assertThat(gateway.requests(DeployResourceRequest.class)).hasSize(2);
    }

    @Test
    void anEngineThatHasForgottenTheModelsIsGivenThemAgain() {
        when(models.all()).thenReturn(List.of(file("invitation.bpmn"), file("fix-contact-details.form")));
        deployment.start();
        await().until(() -> !probes().isEmpty());

        gateway.answer(Code.NOT_FOUND);

        await().until(() -> gateway.requests(DeployResourceRequest.class).size() == 2);
        await().until(deployment::isDone);
        verify(memory).lost(contains("invitation"));
        assertThat(probes()).allSatisfy(probe -> {
            assertThat(probe.getBpmnProcessId()).isEqualTo("invitation");
            assertThat(probe.getStartInstructionsList()).hasSize(1);
        });
    }

    @Test
    void anEngineThatDoesNotAnswerHasForgottenNothing() {
        when(models.all()).thenReturn(List.of(file("invitation.bpmn")));
        deployment.start();
        await().until(deployment::isDone);
        var asked = probes().size();

        gateway.answer(Code.UNAVAILABLE, Code.DEADLINE_EXCEEDED, Code.INVALID_ARGUMENT);

        await().until(() -> probes().size() > asked + 4);
        assertThat(deployment.isDone()).isTrue();
        assertThat(gateway.requests(DeployResourceRequest.class)).hasSize(1);
    }

    @Test
    void whatIsInDoubtIsNotDoneUntilTheEngineHasBeenAsked() {
        when(models.all()).thenReturn(List.of(file("invitation.bpmn")));
        assertThat(deployment.makeSure()).isTrue();

        deployment.doubt();

        assertThat(deployment.isDone()).isFalse();
        assertThat(deployment.makeSure()).isTrue();
        assertThat(deployment.isDone()).isTrue();
        assertThat(probes()).hasSize(1);
    }

    @Test
    void theKeyOfADeploymentIsRememberedWithTheOneBeforeIt() {
        when(models.all()).thenReturn(List.of(file("invitation.bpmn")));
        when(memory.newestDeployment()).thenReturn(41L);
        gateway.key.set(41);

        deployment.makeSure();

        verify(memory).deployed(42, 41);
        assertThat(keys.accept(42, keys.before())).isFalse();
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

    private List<CreateProcessInstanceRequest> probes() {
        return gateway.requests(CreateProcessInstanceRequest.class);
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
