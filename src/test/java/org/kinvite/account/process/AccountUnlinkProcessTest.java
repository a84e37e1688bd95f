package org.kinvite.account.process;

import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kinvite.account.EndFamilySessions;
import org.kinvite.account.NotifyFamily;
import org.kinvite.account.SomeMessages;
import org.kinvite.account.TellOldContact;
import org.kinvite.account.UnlinkMessages;
import org.kinvite.engine.DirectMessages;
import org.kinvite.engine.ProcessTest;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.NotBefore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Every path of bpmn/account-unlink.bpmn. */
@ProcessTest
@ContextConfiguration(classes = AccountUnlinkProcessTest.Workers.class)
@MockitoBean(types = TellOldContact.class)
class AccountUnlinkProcessTest {

    private static final long LINK = 4711;

    @MockitoBean
    EndFamilySessions endFamilySessions;

    @MockitoBean
    NotifyFamily notifyFamily;

    @Autowired
    DirectMessages messages;

    @Autowired
    CamundaProcessTestContext engine;

    @Autowired
    Clock clock;

    @ComponentScan
    static class Workers {}

    @Test
    void sessionsAreTakenAwayAndTheFamilyIsTold() {
        messages.publish(SomeMessages.unlinked(LINK));

        process().isCompleted().hasCompletedElements("Event_FamilyNotified");
        var order = inOrder(endFamilySessions, notifyFamily);
        order.verify(endFamilySessions).end(LINK);
        order.verify(notifyFamily).notify(LINK);
    }

    @Test
    void aFamilyThatCannotBeReachedIsAnEndAndNoIncident() {
        doThrow(new ContactUnreachable(ContactUnreachable.Reason.OPTED_OUT))
                .when(notifyFamily)
                .notify(LINK);

        messages.publish(SomeMessages.unlinked(LINK));

        process()
                .isCompleted()
                .hasCompletedElements("Event_ContactUnreachable", "Event_FamilyNotReached")
                .hasNoActiveIncidents();
    }

    @Test
    void aTextWaitsForTheMorningWithoutUsingUpATry() {
        doThrow(new NotBefore(clock.instant().plus(Duration.ofHours(9))))
                .doNothing()
                .when(notifyFamily)
                .notify(LINK);
        messages.publish(SomeMessages.unlinked(LINK));
        process().hasActiveElements("Task_NotifyFamily").hasNoActiveIncidents();
        verify(notifyFamily, timeout(10_000)).notify(LINK);

        // more than once: the engine may hear only afterwards for how long the job waits
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            engine.increaseTime(Duration.ofHours(10));
            process().isCompleted().hasCompletedElements("Event_FamilyNotified");
        });
        verify(notifyFamily, times(2)).notify(LINK);
    }

    private static ProcessInstanceAssert process() {
        return CamundaAssert.assertThatProcessInstance(byProcessId(UnlinkMessages.PROCESS));
    }
}
