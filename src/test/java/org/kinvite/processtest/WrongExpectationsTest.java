package org.kinvite.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.CamundaAssert.assertThatUserTask;
import static io.camunda.process.test.api.assertions.ElementSelectors.byName;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byTaskName;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.assertions.UserTaskAssert;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A bridge that found too much would let anything pass: what is not so must be refused, and for the right reason. */
@ErrandTest
class WrongExpectationsTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private CamundaProcessTestContext engine;

    @AfterEach
    void waitAsUsual() {
        CamundaAssert.setAwaitBehavior(CamundaAssert.DEFAULT_AWAIT_BEHAVIOR);
        CamundaAssert.setAssertionTimeout(CamundaAssert.DEFAULT_ASSERTION_TIMEOUT);
    }

    @TestFactory
    Stream<DynamicTest> ofAnInstanceThatWaitsForAnAnswer() {
        var key = Errand.start(client, 1);
        engine.completeJob(Errand.JOB, Map.of("steps", 7));
        assertThatProcessInstance(byKey(key)).hasActiveElements("wait").isWaitingForMessage(Errand.ANSWER, "1");
        CamundaAssert.setAwaitBehavior(new AskedOnce());
        return Stream.of(
                instance(key, "it is completed", "was active", it -> it.isCompleted()),
                instance(key, "it is terminated", "was active", it -> it.isTerminated()),
                instance(key, "an element was passed", "answered", it -> it.hasCompletedElements("answered")),
                instance(key, "it waits somewhere else", "run", it -> it.hasActiveElements("run")),
                instance(key, "it waits by another name", "Run there", it -> it.hasActiveElements(byName("Run there"))),
                instance(key, "it waits in two places", "overdue", it -> it.hasActiveElements("wait", "overdue")),
                instance(key, "it waits nowhere", "wait", it -> it.hasNoActiveElements("wait")),
                instance(key, "an element was passed twice", "run", it -> it.hasCompletedElement("run", 2)),
                instance(key, "it never came here", "run", it -> it.hasNotActivatedElements("run")),
                instance(key, "another order", "asked", it -> it.hasCompletedElementsInOrder("run", "asked")),
                instance(key, "an element was left", "run", it -> it.hasTerminatedElements("run")),
                instance(key, "another value", "steps", it -> it.hasVariable("steps", 8)),
                instance(key, "another type", "steps", it -> it.hasVariable("steps", "7")),
                instance(key, "another variable", "stepz", it -> it.hasVariableNames("stepz")),
                instance(key, "a local variable", "steps", it -> it.hasLocalVariable("wait", "steps", 7)),
                instance(key, "an incident", "incident", it -> it.hasActiveIncidents()),
                instance(key, "another message", "summons", it -> it.isWaitingForMessage(Errand.SUMMONS)),
                instance(key, "another correlation", "2", it -> it.isWaitingForMessage(Errand.ANSWER, "2")),
                instance(key, "no message", "answer", it -> it.isNotWaitingForMessage(Errand.ANSWER, "1")),
                instance(key, "an answer came", "answer", it -> it.hasCorrelatedMessage(Errand.ANSWER)),
                refused("there is a second one", "not created", () -> assertThatProcessInstance(byKey(key + 1))
                        .isActive()),
                refused("another process runs", "not created", () -> assertThatProcessInstance(byProcessId("summoned"))
                        .isActive()));
    }

    @TestFactory
    Stream<DynamicTest> ofAnInstanceWithAnIncident() {
        var key = Errand.start(client, 1);
        engine.completeJob(Errand.JOB);
        assertThatProcessInstance(byKey(key)).hasActiveElements("wait");
        Errand.answer(client, 1, null);
        assertThatProcessInstance(byKey(key)).hasActiveIncidents();
        CamundaAssert.setAwaitBehavior(new AskedOnce());
        return Stream.of(
                instance(key, "no incident", "is-good", it -> it.hasNoActiveIncidents()),
                instance(key, "it went on", "failed", it -> it.hasCompletedElements("failed")),
                instance(key, "it still waits", "answer", it -> it.isWaitingForMessage(Errand.ANSWER)),
                instance(key, "another answer came", "2", it -> it.hasCorrelatedMessage(Errand.ANSWER, "2")));
    }

    @TestFactory
    Stream<DynamicTest> ofAUserTask() {
        Errand.start(client, 1);
        engine.throwBpmnErrorFromJob(Errand.JOB, "REFUSED");
        assertThatUserTask(byElementId("persuade")).isCreated();
        CamundaAssert.setAwaitBehavior(new AskedOnce());
        return Stream.of(
                task("it is completed", "created", it -> it.isCompleted()),
                task("it is cancelled", "created", it -> it.isCanceled()),
                task("it is somebody's", "ada", it -> it.hasAssignee("ada")),
                task("another name", "Bribe them", it -> it.hasName("Bribe them")),
                task("another priority", "70", it -> it.hasPriority(50)),
                task("another due date", "2026-03-01", it -> it.hasDueDate("2026-03-02T10:00:00Z")),
                task("another group", "family", it -> it.hasCandidateGroup("family")),
                task("one group too many", "family", it -> it.hasCandidateGroups(List.of("staff", "family"))),
                refused("another task", "No user task", () -> assertThatUserTask(byElementId("run"))
                        .isCreated()),
                refused("another task by name", "No user task", () -> assertThatUserTask(byTaskName("persuade"))
                        .isCreated()));
    }

    @Test
    void aTaskThatIsNotThereCannotBeCompleted() {
        Errand.start(client, 1);
        CamundaAssert.setAssertionTimeout(Duration.ofSeconds(1));

        assertThatThrownBy(() -> engine.completeUserTask("persuade"))
                .rootCause()
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no user task is available");
    }

    private static DynamicTest instance(long key, String expectation, String why, Consumer<ProcessInstanceAssert> it) {
        return refused(expectation, why, () -> it.accept(assertThatProcessInstance(byKey(key))));
    }

    private static DynamicTest task(String expectation, String why, Consumer<UserTaskAssert> it) {
        return refused(expectation, why, () -> it.accept(assertThatUserTask(byElementId("persuade"))));
    }

    private static DynamicTest refused(String expectation, String why, Runnable assertion) {
        return DynamicTest.dynamicTest(expectation, () -> assertThatThrownBy(assertion::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(why));
    }
}
