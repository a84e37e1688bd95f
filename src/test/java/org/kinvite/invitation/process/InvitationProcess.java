package org.kinvite.invitation.process;

import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.when;

import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kinvite.engine.DirectMessages;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.NextStep;
import org.kinvite.invitation.SendInvitation;
import org.kinvite.invitation.SendReminder;
import org.kinvite.invitation.SomeMessages;
import org.springframework.boot.test.context.TestComponent;

/** One invitation on its way through the model, for tests: what happens to it, and what is expected of it. */
@TestComponent
class InvitationProcess {

    static final long INVITATION = 4711L;

    private final DirectMessages messages;
    private final CamundaProcessTestContext engine;
    private final Clock clock;
    private final SendInvitation sendInvitation;
    private final SendReminder sendReminder;

    InvitationProcess(
            DirectMessages messages,
            CamundaProcessTestContext engine,
            Clock clock,
            SendInvitation sendInvitation,
            SendReminder sendReminder) {
        this.messages = messages;
        this.engine = engine;
        this.clock = clock;
        this.sendInvitation = sendInvitation;
        this.sendReminder = sendReminder;
    }

    /** Each send, from now on, is followed by the next step after that time. */
    void sendsLead(Duration toNextStep, int remindersLeft) {
        when(sendInvitation.send(anyLong())).thenAnswer(call -> nextStep(toNextStep, remindersLeft));
    }

    /** Each reminder, from now on, is followed by the next step after that time. */
    void remindersLead(Duration toNextStep, int remindersLeft) {
        when(sendReminder.send(anyLong())).thenAnswer(call -> nextStep(toNextStep, remindersLeft));
    }

    private Optional<NextStep> nextStep(Duration after, int remindersLeft) {
        return Optional.of(new NextStep(clock.instant().plus(after), remindersLeft));
    }

    void isRequested() {
        happens(InvitationMessages.INVITATION_REQUESTED);
    }

    /** @param message one of {@link InvitationMessages} */
    void happens(String message) {
        messages.publish(SomeMessages.about(INVITATION, message));
    }

    /** Moves the clock, once the timer that it is moved for is there. */
    void waitsForTheFamily(Duration time) {
        expected().hasActiveElements("Gateway_WaitForFamily");
        engine.increaseTime(time);
    }

    ProcessInstanceAssert expected() {
        return CamundaAssert.assertThatProcessInstance(byProcessId("invitation"));
    }
}
