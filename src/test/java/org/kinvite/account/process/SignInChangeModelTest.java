package org.kinvite.account.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.kinvite.account.SignInChangeMessages;
import org.kinvite.testing.ModelUnderTest;

/** The model and the code say the same: names, job types, messages, errors. */
class SignInChangeModelTest {

    private static final ModelUnderTest NAMES = ModelUnderTest.of("sign-in-change");
    private static final BpmnModelInstance MODEL = NAMES.model();

    @Test
    void theFileIsNamedAfterTheProcess() {
        assertThat(NAMES.processes()).containsExactly(SignInChangeMessages.PROCESS);
    }

    @Test
    void everyServiceTaskHasAWorkerOfItsNameAndEveryWorkerATask() {
        assertThat(ModelUnderTest.workersByJobType(TellOldContactWorker.class)).isEqualTo(NAMES.workersByJobType());
        assertThat(MODEL.getModelElementsByType(ServiceTask.class)).allSatisfy(task -> assertThat(
                        "Task_" + task.getName().replace(" the ", " ").replace(" ", ""))
                .isEqualToIgnoringCase(task.getId()));
    }

    @Test
    void theMessageIsThatOfTheCode() {
        assertThat(NAMES.messages()).containsExactly(SignInChangeMessages.SIGN_IN_CHANGED);
    }

    @Test
    void theErrorIsThatOfTheWorker() {
        assertThat(NAMES.errorCodes()).containsExactly(SignInChangeModel.CONTACT_UNREACHABLE);
    }
}
