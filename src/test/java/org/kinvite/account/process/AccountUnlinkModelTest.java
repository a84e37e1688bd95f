package org.kinvite.account.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.annotation.JobWorker;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinvite.account.UnlinkMessages;

/** The model and the code say the same: names, job types, messages, errors. */
class AccountUnlinkModelTest {

    private static final BpmnModelInstance MODEL =
            Bpmn.readModelFromStream(AccountUnlinkModelTest.class.getResourceAsStream("/bpmn/account-unlink.bpmn"));

    @Test
    void theFileIsNamedAfterTheProcess() {
        assertThat(MODEL.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(UnlinkMessages.PROCESS);
    }

    @Test
    void everyServiceTaskHasAWorkerOfItsNameAndEveryWorkerATask() {
        var inModel = MODEL.getModelElementsByType(ServiceTask.class).stream()
                .collect(Collectors.toMap(
                        task -> task.getSingleExtensionElement(ZeebeTaskDefinition.class)
                                .getType(),
                        task -> task.getId().replace("Task_", "") + "Worker"));
        var inCode = Stream.of(EndFamilySessionsWorker.class, NotifyFamilyWorker.class)
                .collect(Collectors.toMap(AccountUnlinkModelTest::jobType, Class::getSimpleName));

        assertThat(inCode).isEqualTo(inModel);
        assertThat(MODEL.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> assertThat(
                        "Task_" + task.getName().replace(" the ", " ").replace(" ", ""))
                .isEqualToIgnoringCase(task.getId()));
    }

    @Test
    void theMessageIsThatOfTheCode() {
        assertThat(MODEL.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactly(UnlinkMessages.ACCOUNT_UNLINKED);
    }

    @Test
    void theErrorIsThatOfTheWorker() {
        assertThat(MODEL.getModelElementsByType(Error.class))
                .extracting(Error::getErrorCode)
                .containsExactly(AccountUnlinkModel.CONTACT_UNREACHABLE);
    }

    private static String jobType(Class<?> worker) {
        return Arrays.stream(worker.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(JobWorker.class)))
                .map(JobWorker::type)
                .findFirst()
                .orElseThrow();
    }
}
