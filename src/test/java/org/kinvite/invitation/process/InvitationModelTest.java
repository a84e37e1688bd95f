package org.kinvite.invitation.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.annotation.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ConditionExpression;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.TimeDate;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.ApplyDecision.GoOn;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskOutcome;
import org.kinvite.task.TaskPlace;

/** The model and the code say the same: names, job types, messages, errors. */
class InvitationModelTest {

    private static final BpmnModelInstance MODEL =
            Bpmn.readModelFromStream(InvitationModelTest.class.getResourceAsStream("/bpmn/invitation.bpmn"));

    private static final List<Class<?>> WORKERS = List.of(
            GenerateSignInPinWorker.class,
            SendInvitationWorker.class,
            SendReminderWorker.class,
            RequestFollowUpWorker.class,
            ApplyFollowUpDecisionWorker.class,
            ApplyContactDecisionWorker.class,
            ExpireInvitationWorker.class);

    @Test
    void theFileIsNamedAfterTheProcess() {
        assertThat(MODEL.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly("invitation");
    }

    @Test
    void everyServiceTaskHasAWorkerOfItsNameAndEveryWorkerATask() {
        Map<String, String> inModel = MODEL.getModelElementsByType(ServiceTask.class).stream()
                .collect(Collectors.toMap(
                        task -> task.getSingleExtensionElement(ZeebeTaskDefinition.class)
                                .getType(),
                        task -> task.getId().replace("Task_", "") + "Worker"));
        Map<String, String> inCode =
                WORKERS.stream().collect(Collectors.toMap(InvitationModelTest::jobType, Class::getSimpleName));

        assertThat(inCode).isEqualTo(inModel);
    }

    @Test
    void aTaskIsNamedLikeItsId() {
        assertThat(MODEL.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> assertThat(
                        "Task_" + task.getName().replace("-", " ").replace(" ", ""))
                .isEqualToIgnoringCase(task.getId()));
    }

    @Test
    void theMessagesAreThoseOfTheCode() {
        assertThat(MODEL.getModelElementsByType(Message.class))
                .extracting(Message::getName)
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
        assertThat(MODEL.getModelElementsByType(Error.class))
                .extracting(Error::getErrorCode)
                .containsExactly(InvitationModel.CONTACT_UNREACHABLE);
    }

    @Test
    void theFormsOfferWhatTheWorkersUnderstand() throws IOException {
        for (var task : TaskKind.values()) {
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
                        Arrays.stream(TaskKind.values()).map(DecisionJob::form).toList());
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

    private static String jobType(Class<?> worker) {
        return Arrays.stream(worker.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(JobWorker.class)))
                .map(JobWorker::type)
                .findFirst()
                .orElseThrow();
    }
}
