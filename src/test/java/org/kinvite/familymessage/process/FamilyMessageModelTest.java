package org.kinvite.familymessage.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.ApplyMessageDecision.GoOn;
import org.kinvite.familymessage.FamilyMessageNotices;
import org.kinvite.testing.ModelUnderTest;

/** The model and the code say the same: names, job types, messages, errors, decisions. */
class FamilyMessageModelTest {

    private static final ModelUnderTest NAMES = ModelUnderTest.of("family-message");
    private static final BpmnModelInstance MODEL = NAMES.model();

    @Test
    void theFileIsNamedAfterTheProcess() {
        assertThat(NAMES.processes()).containsExactly(FamilyMessageNotices.PROCESS);
    }

    @Test
    void everyServiceTaskHasAWorkerOfItsNameAndEveryWorkerATask() {
        assertThat(ModelUnderTest.workersByJobType(SendMessageWorker.class, ApplyDecisionWorker.class))
                .isEqualTo(NAMES.workersByJobType());
        assertThat(MODEL.getModelElementsByType(ServiceTask.class))
                .allSatisfy(task ->
                        assertThat("Task_" + task.getName().replace(" ", "")).isEqualToIgnoringCase(task.getId()));
    }

    @Test
    void theMessagesAreThoseOfTheCodeAndCorrelateByTheMessagesId() {
        assertThat(NAMES.messages())
                .containsExactlyInAnyOrder(
                        FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED, FamilyMessageNotices.CONTACT_FIXED);
        assertThat(MODEL.getModelElementsByType(ZeebeSubscription.class))
                .extracting(ZeebeSubscription::getCorrelationKey)
                .containsOnly("=" + FamilyMessageModel.FAMILY_MESSAGE_ID);
    }

    @Test
    void theErrorsAreThoseThatWorkersThrow() {
        assertThat(NAMES.errorCodes())
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
}
