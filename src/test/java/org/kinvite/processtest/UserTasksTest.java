package org.kinvite.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byTaskName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ProblemException;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people do, by REST as in the real engine. */
@ErrandTest
class UserTasksTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private CamundaProcessTestContext engine;

    private long errand;

    @BeforeEach
    void theErrandIsRefused() {
        errand = Errand.start(client, 1);
        engine.throwBpmnErrorFromJob(Errand.JOB, "REFUSED");
        assertThatUserTask(byElementId("persuade", errand)).isCreated();
    }

    @Test
    void aTaskIsFoundWithAllThatTheModelSays() {
        assertThatUserTask(byTaskName("Persuade them"))
                .hasElementId("persuade")
                .hasProcessInstanceKey(errand)
                .hasCandidateGroups(List.of("staff", "helpers"))
                .hasPriority(70)
                .hasDueDate("2026-03-01T10:00Z");
        assertThatProcessInstance(byKey(errand)).hasTerminatedElements("run").hasCompletedElements("refused");
    }

    @Test
    void aTaskIsFoundByOneOfItsGroups() {
        assertThat(client.newUserTaskSearchRequest()
                        .filter(filter -> filter.candidateGroup("helpers"))
                        .send()
                        .join()
                        .items())
                .hasSize(1);
        assertThat(client.newUserTaskSearchRequest()
                        .filter(filter -> filter.candidateGroup("family"))
                        .send()
                        .join()
                        .items())
                .isEmpty();
    }

    @Test
    void aCompletedTaskLetsTheProcessGoOnWithWhatWasEntered() {
        engine.completeUserTask("persuade", Map.of("gift", "cake"));

        assertThatProcessInstance(byKey(errand))
                .isCompleted()
                .hasCompletedElements("persuade", "persuaded")
                .hasVariable("gift", "cake");
        assertThatUserTask(byElementId("persuade")).isCompleted();
    }

    @Test
    void aTaskThatIsDoneCannotBeDoneAgain() {
        var key = taskKey();
        client.newCompleteUserTaskCommand(key).send().join();

        assertThatThrownBy(() -> client.newCompleteUserTaskCommand(key).send().join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("404");
    }

    @Test
    void aTaskThatIsSomebodysCannotBeClaimedButTaken() {
        var key = taskKey();
        client.newAssignUserTaskCommand(key).assignee("ada").send().join();
        assertThatUserTask(byElementId("persuade")).hasAssignee("ada");

        assertThatThrownBy(() -> client.newAssignUserTaskCommand(key)
                        .assignee("bob")
                        .allowOverride(false)
                        .send()
                        .join())
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("409");

        client.newAssignUserTaskCommand(key).assignee("bob").send().join();
        assertThatUserTask(byElementId("persuade")).isCreated().hasAssignee("bob");
        client.newUnassignUserTaskCommand(key).send().join();
        assertThatUserTask(byElementId("persuade")).hasAssignee(null);
    }

    @Test
    void aTaskIsCancelledWithItsInstance() {
        client.newCancelInstanceCommand(errand).send().join();

        assertThatUserTask(byElementId("persuade")).isCanceled();
        assertThatProcessInstance(byKey(errand)).isTerminated();
    }

    private long taskKey() {
        return client.newUserTaskSearchRequest().send().join().singleItem().getUserTaskKey();
    }
}
