package org.kinvite.invitation.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.annotation.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.InvitationMessages;

/** The model and the code say the same: names, job types, messages, errors. */
class InvitationModelTest {

    private static final BpmnModelInstance MODEL =
            Bpmn.readModelFromStream(InvitationModelTest.class.getResourceAsStream("/bpmn/invitation.bpmn"));

    private static final List<Class<?>> WORKERS = List.of(
            GenerateSignInPinWorker.class,
            SendInvitationWorker.class,
            SendReminderWorker.class,
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
                        InvitationMessages.CONTACT_FIXED,
                        InvitationMessages.FAMILY_REGISTERED,
                        InvitationMessages.INVITATION_WITHDRAWN);
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

    private static String jobType(Class<?> worker) {
        return Arrays.stream(worker.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(JobWorker.class)))
                .map(JobWorker::type)
                .findFirst()
                .orElseThrow();
    }
}
