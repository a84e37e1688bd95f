package org.kinvite.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.ProcessDefinition;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** No test sees what another one left: neither instances nor versions, nor a moved clock. */
@ErrandTest
class FreshEngineTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private CamundaProcessTestContext engine;

    @RepeatedTest(3)
    void theEngineIsEmptyAndItsClockRight() {
        assertThat(client.newProcessInstanceSearchRequest().send().join().items())
                .isEmpty();
        assertThat(client.newProcessDefinitionSearchRequest().send().join().items())
                .extracting(ProcessDefinition::getVersion)
                .containsExactly(1, 1);
        assertThat(engine.getCurrentTime()).isCloseTo(Instant.now(), within(10, ChronoUnit.SECONDS));

        Errand.start(client, 1);
        engine.increaseTime(Duration.ofDays(1000));
        assertThatProcessInstance(byProcessId(Errand.PROCESS)).isActive();
    }
}
