package org.kinvite.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byParentProcessInstanceKey;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.ProcessInstance;
import io.camunda.client.api.search.response.ProcessInstanceSequenceFlow;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Process instances, elements, variables, flows and definitions as they are. */
@ErrandTest
class LookingUpTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private CamundaProcessTestContext engine;

    @Test
    void anInstanceIsFollowedFromItsStartToItsEnd() {
        var key = Errand.start(client, 1);
        assertThatProcessInstance(byKey(key))
                .isActive()
                .hasActiveElements("run")
                .hasActiveElements(byName("Run there"))
                .hasActiveElementsExactly("run")
                .hasNotActivatedElements("wait", "persuade")
                .hasNoActiveIncidents();

        engine.completeJob(Errand.JOB, Map.of("steps", 7));
        assertThatProcessInstance(byKey(key)).hasActiveElements("wait");
        Errand.answer(client, 1, true);

        assertThatProcessInstance(byKey(key))
                .isCompleted()
                .hasCompletedElementsInOrder("asked", "run", "wait", "answered", "is-good", "done")
                .hasCompletedElement("run", 1)
                .hasNotActivatedElements("overdue", "failed")
                .hasNoActiveElements("run", "wait")
                .hasVariable("steps", 7)
                .hasVariables(Map.of("number", "1", "good", true));
    }

    @Test
    void onlyTheFlowsThatWereTakenAreFound() {
        var key = Errand.start(client, 1);
        engine.completeJob(Errand.JOB);
        assertThatProcessInstance(byKey(key)).hasActiveElements("wait");
        Errand.answer(client, 1, false);
        assertThatProcessInstance(byKey(key)).isCompleted();

        assertThat(client.newProcessInstanceSequenceFlowsRequest(key).send().join())
                .extracting(ProcessInstanceSequenceFlow::getElementId)
                .contains("no")
                .doesNotContain("yes")
                .doesNotHaveDuplicates();
    }

    @Test
    void anInstanceThatIsCancelledIsTerminated() {
        var key = Errand.start(client, 1);

        client.newCancelInstanceCommand(key).send().join();

        assertThatProcessInstance(byKey(key)).isTerminated().hasTerminatedElements("run");
    }

    @Test
    void aCalledProcessKnowsWhoCalledIt() {
        Errand.summon(client);
        assertThatProcessInstance(byProcessId("summoned")).hasActiveElements("send");
        var parent = client.newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId("summoned"))
                .send()
                .join()
                .singleItem();

        assertThatProcessInstance(byParentProcessInstanceKey(parent.getProcessInstanceKey()))
                .isActive()
                .hasVariable("number", "0");
    }

    @Test
    void aVariableBelongsToWhereItWasSet() {
        var key = Errand.start(client, 1);
        var task = client.newElementInstanceSearchRequest()
                .filter(filter -> filter.processInstanceKey(key).elementId("run"))
                .send()
                .join()
                .singleItem();

        client.newSetVariablesCommand(task.getElementInstanceKey())
                .variables(Map.of("shoes", "new"))
                .local(true)
                .send()
                .join();

        assertThatProcessInstance(byKey(key))
                .hasLocalVariable("run", "shoes", "new")
                .hasVariableNames("number");
        assertThat(client.newVariableSearchRequest()
                        .filter(filter -> filter.processInstanceKey(key).scopeKey(key))
                        .send()
                        .join()
                        .items())
                .extracting(variable -> variable.getName())
                .containsExactly("number");
    }

    @Test
    void oneInstanceIsNotTheOther() {
        var first = Errand.start(client, 1);
        var second = Errand.start(client, 2);

        assertThat(client.newProcessInstanceSearchRequest()
                        .filter(filter -> filter.processInstanceKey(k -> k.neq(first)))
                        .send()
                        .join()
                        .items())
                .extracting(ProcessInstance::getProcessInstanceKey)
                .containsExactly(second);
        assertThat(client.newProcessInstanceGetRequest(second).send().join().getProcessDefinitionName())
                .isEqualTo("Run an errand");
    }

    @Test
    void aModelIsGivenBackAsItWasDeployed() {
        var definition = client.newProcessDefinitionSearchRequest()
                .filter(filter -> filter.processDefinitionId(Errand.PROCESS))
                .send()
                .join()
                .singleItem();

        assertThat(definition.getResourceName()).isEqualTo("errand.bpmn");
        assertThat(definition.getVersion()).isEqualTo(1);
        assertThat(client.newProcessDefinitionGetXmlRequest(definition.getProcessDefinitionKey())
                        .send()
                        .join())
                .contains("Persuade them");
    }
}
