package org.kinvite.account.process;

import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doThrow;
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
import org.kinvite.account.SignInChangeMessages;
import org.kinvite.account.SomeMessages;
import org.kinvite.account.TellOldContact;
import org.kinvite.engine.DirectMessages;
import org.kinvite.engine.ProcessTest;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.NotBefore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Every path of bpmn/sign-in-change.bpmn. */
@ProcessTest
@ContextConfiguration(classes = SignInChangeProcessTest.Workers.class)
@MockitoBean(types = {EndFamilySessions.class, NotifyFamily.class})
class SignInChangeProcessTest {

    private static final long NOTICE = 4713;

    @MockitoBean
    TellOldContact tellOldContact;

    @Autowired
    DirectMessages messages;

    @Autowired
    CamundaProcessTestContext engine;

    @Autowired
    Clock clock;

    @ComponentScan
    static class Workers {}

    @Test
    void theOldContactIsToldInTheMorning() {
        doThrow(new NotBefore(clock.instant().plus(Duration.ofHours(9))))
                .doNothing()
                .when(tellOldContact)
                .tell(NOTICE);
        messages.publish(SomeMessages.signInChanged(NOTICE));
        process().hasActiveElements("Task_TellOldContact").hasNoActiveIncidents();
        verify(tellOldContact, timeout(10_000)).tell(NOTICE);

        // more than once: the engine may hear only afterwards for how long the job waits
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            engine.increaseTime(Duration.ofHours(10));
            process().isCompleted().hasCompletedElements("Event_OldContactTold");
        });
        verify(tellOldContact, times(2)).tell(NOTICE);
    }

    @Test
    void anOldContactThatCannotBeReachedIsAnEndAndNoIncident() {
        doThrow(new ContactUnreachable(ContactUnreachable.Reason.MAILBOX_UNKNOWN))
                .when(tellOldContact)
                .tell(NOTICE);

        messages.publish(SomeMessages.signInChanged(NOTICE));

        process()
                .isCompleted()
                .hasCompletedElements("Event_ContactUnreachable", "Event_OldContactNotReached")
                .hasNoActiveIncidents();
    }

    private static ProcessInstanceAssert process() {
        return CamundaAssert.assertThatProcessInstance(byProcessId(SignInChangeMessages.PROCESS));
    }
}
