package org.kinvite.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages reach whom they are for. */
@ErrandTest
class CorrelationTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private CamundaProcessTestContext engine;

    @Test
    void aMessageReachesTheInstanceThatWaitsForItOnly() {
        var first = waiting(1);
        var second = waiting(2);

        Errand.answer(client, 2, true);

        assertThatProcessInstance(byKey(second))
                .isCompleted()
                .hasCorrelatedMessage(Errand.ANSWER, "2")
                .isNotWaitingForMessage(Errand.ANSWER, "2");
        assertThatProcessInstance(byKey(first)).isActive().isWaitingForMessage(Errand.ANSWER, "1");
    }

    @Test
    void aMessageWaitsForTheInstanceThatIsNotThereYet() {
        var key = Errand.start(client, 1);
        Errand.answer(client, 1, true);

        engine.completeJob(Errand.JOB);

        assertThatProcessInstance(byKey(key)).isCompleted().hasCompletedElements("done");
    }

    @Test
    void aMessageThatStartsAnInstanceIsCorrelatedToIt() {
        Errand.summon(client);

        assertThatProcessInstance(byProcessId("summoned"))
                .isActive()
                .hasCompletedElements("summons-came")
                .hasCorrelatedMessage(Errand.SUMMONS, "any");
    }

    private long waiting(int number) {
        var key = Errand.start(client, number);
        engine.completeJob(Errand.JOB);
        assertThatProcessInstance(byKey(key)).isWaitingForMessage(Errand.ANSWER, Integer.toString(number));
        return key;
    }
}
