package org.kinvite.invitation.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.TimeDate;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.ApplyDecision.GoOn;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskOutcome;
import org.kinvite.task.TaskPlace;
import org.kinvite.testing.ModelUnderTest;

/** The model and the code say the same: names, job types, messages, errors. */
class InvitationModelTest {

    private static final ModelUnderTest NAMES = ModelUnderTest.of("invitation");
    private static final BpmnModelInstance MODEL = NAMES.model();
    private static final List<TaskKind> USER_TASKS =
            List.of(TaskKind.FIX_CONTACT_DETAILS, TaskKind.FOLLOW_UP_IN_PERSON);

    @Test
    void theFileIsNamedAfterTheProcess() {
        assertThat(NAMES.processes()).containsExactly("invitation");
    }

    @Test
    void everyServiceTaskHasAWorkerOfItsNameAndEveryWorkerATask() {
        assertThat(ModelUnderTest.workersByJobType(
                        GenerateSignInPinWorker.class,
                        SendInvitationWorker.class,
                        SendReminderWorker.class,
                        RequestFollowUpWorker.class,
                        ApplyFollowUpDecisionWorker.class,
                        ApplyContactDecisionWorker.class,
                        ExpireInvitationWorker.class))
                .isEqualTo(NAMES.workersByJobType());
    }

    @Test
    void aTaskIsNamedLikeItsId() {
        assertThat(MODEL.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> assertThat(
                        "Task_" + task.getName().replace("-", " ").replace(" ", ""))
                .isEqualToIgnoringCase(task.getId()));
    }

    @Test
    void theMessagesAreThoseOfTheCode() {
        assertThat(NAMES.messages())
                .containsExactlyInAnyOrder(
                        InvitationMessages.INVITATION_REQUESTED,
                        InvitationMessages.REINVITE_REQUESTED,
                        InvitationMessages.CONTACT_UNREACHABLE,
                        InvitationMessages.CONTACT_FIXED,
                        InvitationMessages.FOLLOW_UP_DECIDED,
                        InvitationMessages.FAMILY_REGISTERED,
                        InvitationMessages.INVITATION_WITHDRAWN,
                        InvitationMessages.INVITATION_DECLINED,
                        InvitationMessages.STUDENT_UNENROLLED);
    }

    @Test
    void everyMessageButTheFirstCorrelatesByTheInvitation() {
        assertThat(MODEL.getModelElementsByType(Message.class))
                .filteredOn(message -> !message.getName().equals(InvitationMessages.INVITATION_REQUESTED))
                .extracting(message -> message.getSingleExtensionElement(ZeebeSubscription.class)
                        .getCorrelationKey())
                .containsOnly("=" + InvitationModel.INVITATION_ID);
    }

    @Test
    void theErrorsAreThoseThatWorkersThrow() {
        assertThat(NAMES.errorCodes()).containsExactly(InvitationModel.CONTACT_UNREACHABLE);
    }

    @Test
    void theFormsOfferWhatTheWorkersUnderstand() throws IOException {
        for (var task : USER_TASKS) {
            var form = new ObjectMapper()
                    .readTree(getClass().getResourceAsStream("/forms/" + DecisionJob.form(task) + ".form"));
            var decision = form.findParents("values").getFirst();

            assertThat(form.get("id").asText()).isEqualTo(DecisionJob.form(task));
            assertThat(decision.get("key").asText()).isEqualTo(InvitationModel.DECISION);
            assertThat(decision.get("values").findValuesAsText("value").stream()
                            .flatMap(choice -> TaskOutcome.chosen(choice).stream()))
                    .containsExactlyElementsOf(task.outcomes());
        }
        assertThat(MODEL.getModelElementsByType(UserTask.class))
                .extracting(task -> task.getSingleExtensionElement(ZeebeFormDefinition.class)
                        .getFormId())
                .containsExactlyInAnyOrderElementsOf(
                        USER_TASKS.stream().map(DecisionJob::form).toList());
    }

    @Test
    void whatTheProcessReadsIsWhatTheCodeWrites() {
        var expressions = Stream.concat(
                        MODEL.getModelElementsByType(ConditionExpression.class).stream()
                                .map(ConditionExpression::getTextContent),
                        MODEL.getModelElementsByType(TimeDate.class).stream().map(TimeDate::getTextContent))
                .collect(Collectors.toSet());

        assertThat(expressions)
                .containsExactlyInAnyOrder(
                        "=" + InvitationModel.ALREADY_SENT + " = true",
                        "=" + InvitationModel.NEXT_STEP_AT,
                        "=" + InvitationModel.EXPIRES_AT,
                        "=" + InvitationModel.REMINDERS_LEFT + " > 0",
                        "=" + InvitationModel.GO_ON + " = \"" + DecisionJob.word(GoOn.SEND) + "\"",
                        "=" + InvitationModel.GO_ON + " = \"" + DecisionJob.word(GoOn.EXTEND) + "\"",
                        "=" + InvitationModel.GO_ON + " = \"" + DecisionJob.word(GoOn.CLOSE) + "\"");
        assertThat(MODEL.getModelElementsByType(UserTask.class))
                .allSatisfy(task -> assertThat(task.getSingleExtensionElement(ZeebeAssignmentDefinition.class)
                                .getCandidateGroups())
                        .isEqualTo("=[\"site-\" + " + TaskPlace.SITE_ID + "]"));
    }
}
