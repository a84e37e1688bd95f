package org.kinvite.familymessage.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.annotation.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.ApplyMessageDecision.GoOn;
import org.kinvite.familymessage.FamilyMessageNotices;

/** The model and the code say the same: names, job types, messages, errors, decisions. */
class FamilyMessageModelTest {

    private static final BpmnModelInstance MODEL =
            Bpmn.readModelFromStream(FamilyMessageModelTest.class.getResourceAsStream("/bpmn/family-message.bpmn"));

    @Test
    void theFileIsNamedAfterTheProcess() {
        assertThat(MODEL.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(FamilyMessageNotices.PROCESS);
    }

    @Test
    void everyServiceTaskHasAWorkerOfItsNameAndEveryWorkerATask() {
        var inModel = MODEL.getModelElementsByType(ServiceTask.class).stream()
                .collect(Collectors.toMap(
                        task -> task.getSingleExtensionElement(ZeebeTaskDefinition.class)
                                .getType(),
                        task -> task.getId().replace("Task_", "") + "Worker"));
        var inCode = Stream.of(SendMessageWorker.class, ApplyDecisionWorker.class)
                .collect(Collectors.toMap(FamilyMessageModelTest::jobType, Class::getSimpleName));

        assertThat(inCode).isEqualTo(inModel);
        assertThat(MODEL.getModelElementsByType(ServiceTask.class))
                .allSatisfy(task ->
                        assertThat("Task_" + task.getName().replace(" ", "")).isEqualToIgnoringCase(task.getId()));
    }

    @Test
    void theMessagesAreThoseOfTheCodeAndCorrelateByTheMessagesId() {
        assertThat(MODEL.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrder(
                        FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED, FamilyMessageNotices.CONTACT_FIXED);
        assertThat(MODEL.getModelElementsByType(ZeebeSubscription.class))
                .extracting(ZeebeSubscription::getCorrelationKey)
                .containsOnly("=" + FamilyMessageModel.FAMILY_MESSAGE_ID);
    }

    @Test
    void theErrorsAreThoseThatWorkersThrow() {
        assertThat(MODEL.getModelElementsByType(Error.class))
                .extracting(Error::getErrorCode)
                .containsExactlyInAnyOrder(
                        FamilyMessageModel.CONTACT_UNREACHABLE, FamilyMessageModel.NO_LONGER_REGISTERED);
    }

    @Test
    void theGatewayAsksForWhatTheWorkerAnswers() {
        var asked = MODEL.getModelElementsByType(ConditionExpression.class).stream()
                .map(ConditionExpression::getTextContent)
                .toList();

        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(List.of(GoOn.SEND, GoOn.CLOSE).stream()
                        .map(goOn -> "=%s = \"%s\""
                                .formatted(FamilyMessageModel.GO_ON, goOn.name().toLowerCase()))
                        .toList());
    }

    private static String jobType(Class<?> worker) {
        return Arrays.stream(worker.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(JobWorker.class)))
                .map(JobWorker::type)
                .findFirst()
                .orElseThrow();
    }
}
