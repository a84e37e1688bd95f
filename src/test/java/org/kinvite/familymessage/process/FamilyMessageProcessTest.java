package org.kinvite.familymessage.process;

import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.engine.DirectMessages;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.ProcessTest;
import org.kinvite.familymessage.ApplyMessageDecision;
import org.kinvite.familymessage.ApplyMessageDecision.GoOn;
import org.kinvite.familymessage.FamilyMessageNotices;
import org.kinvite.familymessage.NoLongerRegistered;
import org.kinvite.familymessage.SendFamilyMessage;
import org.kinvite.familymessage.SomeNotices;
import org.kinvite.familymessage.TaskPlaces;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.task.TaskOutcome;
import org.kinvite.task.TaskPlace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Every path of bpmn/family-message.bpmn, with its workers; the use cases behind them are mocks. */
@ProcessTest
@ContextConfiguration(classes = FamilyMessageProcessTest.Workers.class)
@MockitoBean(types = {SendFamilyMessage.class, ApplyMessageDecision.class, TaskPlaces.class})
class FamilyMessageProcessTest {

    private static final long MESSAGE = 4712L;
    private static final String TASK = "Task_FixContactDetails";

    @Autowired
    private DirectMessages messages;

    @Autowired
    private CamundaProcessTestContext engine;

    @Autowired
    private SendFamilyMessage sendFamilyMessage;

    @Autowired
    private ApplyMessageDecision applyDecision;

    @Autowired
    private TaskPlaces places;

    @BeforeEach
    void atSiteSeven() {
        when(places.find(anyLong())).thenReturn(new TaskPlace(7, "http://localhost/students/1#guardian-2"));
    }

    @Test
    void aMessageIsSentAndThatIsAll() {
        happens(FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED);

        expected().isCompleted().hasCompletedElements("Event_Sent");
        verify(sendFamilyMessage).send(MESSAGE);
    }

    @Test
    void oneOfACrowdIsSentTooAndOnceMoreAlone() {
        doThrow(new ContactUnreachable(Reason.NOT_A_MOBILE))
                .doNothing()
                .when(sendFamilyMessage)
                .send(MESSAGE);
        messages.publish(SomeNotices.ofCrowd(MESSAGE));
        expected().hasActiveElements(TASK).hasVariable(Outbox.CROWD, true);

        isDecided(GoOn.SEND);
        happens(FamilyMessageNotices.CONTACT_FIXED);

        expected().isCompleted().hasCompletedElement("Task_SendMessage", 1).hasVariable(Outbox.CROWD, false);
    }

    @Test
    void aGuardianWhoWasUnlinkedIsSentNothing() {
        doThrow(new NoLongerRegistered()).when(sendFamilyMessage).send(MESSAGE);
        happens(FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED);

        expected().isCompleted().hasCompletedElements("Event_Unregistered");
    }

    @Test
    void aContactThatCannotBeReachedIsMendedAndTheMessageGoesOn() {
        cannotBeSent();
        CamundaAssert.assertThatUserTask(byElementId(TASK))
                .isCreated()
                .hasName("Fix contact details")
                .hasCandidateGroup("site-7");
        doNothing().when(sendFamilyMessage).send(MESSAGE);
        isDecided(GoOn.SEND);

        happens(FamilyMessageNotices.CONTACT_FIXED);

        expected().isCompleted().hasCompletedElements("Event_ContactFixed", "Event_Sent");
        verify(sendFamilyMessage, times(2)).send(MESSAGE);
        verify(applyDecision).apply(MESSAGE, Optional.empty());
    }

    @Test
    void staffCloseItInTasklist() {
        cannotBeSent();
        isDecided(GoOn.CLOSE);

        engine.completeUserTask(TASK, Map.of(FamilyMessageModel.DECISION, "close"));

        expected().isCompleted().hasCompletedElements("Event_ClosedByStaff");
        verify(applyDecision).apply(MESSAGE, Optional.of(TaskOutcome.CLOSE));
    }

    @Test
    void aTaskThatWasCompletedWithoutADecisionComesBack() {
        cannotBeSent();
        isDecided(GoOn.UNDECIDED);

        engine.completeUserTask(TASK, Map.of(FamilyMessageModel.DECISION, ""));

        expected().hasCompletedElement(TASK, 1).hasActiveElements(TASK).hasNoActiveIncidents();
    }

    private void cannotBeSent() {
        doThrow(new ContactUnreachable(Reason.INVALID_NUMBER))
                .when(sendFamilyMessage)
                .send(MESSAGE);
        happens(FamilyMessageNotices.FAMILY_MESSAGE_REQUESTED);
        expected().hasActiveElementsExactly(TASK).hasNoActiveIncidents();
    }

    private void isDecided(GoOn goOn) {
        when(applyDecision.apply(anyLong(), any())).thenReturn(goOn);
    }

    private void happens(String notice) {
        messages.publish(SomeNotices.about(MESSAGE, notice));
    }

    private static ProcessInstanceAssert expected() {
        return CamundaAssert.assertThatProcessInstance(byProcessId(FamilyMessageNotices.PROCESS));
    }

    @ComponentScan
    static class Workers {}
}
