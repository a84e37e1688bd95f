package org.kinvite.processtest;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The process that the bridge is tested with, a little of everything: a job that may be refused and then needs a person;
 * a wait for an answer, but not for ever; a decision that breaks when nobody said whether the answer is good.
 */
final class Errand {

    static final String PROCESS = "errand";
    static final String JOB = "run-errand";
    static final String ANSWER = "answer";
    static final String SUMMONS = "summons";
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess(PROCESS)
            .name("Run an errand")
            .startEvent("asked")
            .serviceTask("run", task -> task.zeebeJobType(JOB).zeebeJobRetries("1"))
            .name("Run there")
            .eventBasedGateway("wait")
            .intermediateCatchEvent("overdue", timer -> timer.timerWithDuration(PATIENCE.toString()))
            .endEvent("late")
            .moveToLastGateway()
            .intermediateCatchEvent(
                    "answered", message -> message.message(m -> m.name(ANSWER).zeebeCorrelationKeyExpression("number")))
            .exclusiveGateway("is-good")
            .sequenceFlowId("no")
            .defaultFlow()
            .endEvent("failed")
            .moveToLastExclusiveGateway()
            .sequenceFlowId("yes")
            .conditionExpression("good")
            .endEvent("done")
            .moveToActivity("run")
            .boundaryEvent("refused", event -> event.error("REFUSED"))
            .userTask("persuade", task -> task.zeebeUserTask()
                    .zeebeCandidateGroups("staff, helpers")
                    .zeebeCandidateUsers("ada")
                    .zeebeDueDate("2026-03-01T10:00:00Z")
                    .zeebeTaskPriority("70"))
            .name("Persuade them")
            .endEvent("persuaded")
            .done();

    private static final BpmnModelInstance SUMMONED = Bpmn.createExecutableProcess("summoned")
            .startEvent("summons-came")
            .message(SUMMONS)
            .callActivity("send", call -> call.zeebeProcessId(PROCESS))
            .endEvent()
            .done();

    private Errand() {}

    static void deploy(CamundaClient client) {
        client.newDeployResourceCommand()
                .addProcessModel(MODEL, "errand.bpmn")
                .addProcessModel(SUMMONED, "summoned.bpmn")
                .send()
                .join();
    }

    /** @return the key of the process instance */
    static long start(CamundaClient client, int number) {
        return client.newCreateInstanceCommand()
                .bpmnProcessId(PROCESS)
                .latestVersion()
                .variables(Map.of("number", Integer.toString(number)))
                .send()
                .join()
                .getProcessInstanceKey();
    }

    static void answer(CamundaClient client, int number, Boolean good) {
        var variables = new HashMap<String, Object>();
        variables.computeIfAbsent("good", name -> good);
        client.newPublishMessageCommand()
                .messageName(ANSWER)
                .correlationKey(Integer.toString(number))
                .variables(variables)
                .timeToLive(Duration.ofMinutes(1))
                .send()
                .join();
    }

    static void summon(CamundaClient client) {
        client.newPublishMessageCommand()
                .messageName(SUMMONS)
                .correlationKey("any")
                .variables(Map.of("number", "0"))
                .send()
                .join();
    }
}
