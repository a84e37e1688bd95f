package org.kinvite.invitation.process;

import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import io.camunda.process.test.api.CamundaAssert;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.assertions.ProcessInstanceAssert;
import io.camunda.process.test.api.assertions.UserTaskAssert;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.kinvite.engine.DirectMessages;
import org.kinvite.invitation.ApplyDecision;
import org.kinvite.invitation.ApplyDecision.Applied;
import org.kinvite.invitation.ApplyDecision.GoOn;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.InvitationState;
import org.kinvite.invitation.NextStep;
import org.kinvite.invitation.SendInvitation;
import org.kinvite.invitation.SendReminder;
import org.kinvite.invitation.SomeMessages;
import org.kinvite.invitation.TaskPlaces;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.task.TaskPlace;
import org.springframework.boot.test.context.TestComponent;

/** One invitation on its way through the model, for tests: what happens to it, and what is expected of it. */
@TestComponent
class InvitationProcess {

    static final long INVITATION = 4711L;

    static final Duration BETWEEN_STEPS = Duration.ofDays(3);
    static final Duration UNTIL_EXPIRY = Duration.ofDays(14);

    private static final TaskPlace PLACE = new TaskPlace(7, "http://localhost/students/1#guardian-2");

    private final DirectMessages messages;
    private final CamundaProcessTestContext engine;
    private final Clock clock;
    private final SendInvitation sendInvitation;
    private final SendReminder sendReminder;
    private final ApplyDecision applyDecision;
    private final TaskPlaces places;

    InvitationProcess(
            DirectMessages messages,
            CamundaProcessTestContext engine,
            Clock clock,
            SendInvitation sendInvitation,
            SendReminder sendReminder,
            ApplyDecision applyDecision,
            TaskPlaces places) {
        this.messages = messages;
        this.engine = engine;
        this.clock = clock;
        this.sendInvitation = sendInvitation;
        this.sendReminder = sendReminder;
        this.applyDecision = applyDecision;
        this.places = places;
    }

    /** Starts, at site 7; each send begins a series of so many reminders. */
    void isRequestedWithReminders(int reminders) {
        isReadyForReminders(reminders);
        happens(InvitationMessages.INVITATION_REQUESTED);
    }

    /** Starts with the last reminder sent already, and waits for staff to follow up in person. */
    void isFollowedUp() {
        isRequestedWithReminders(0);
        waitsForTheNextStep();
        waitsIn("Task_FollowUpInPerson");
    }

    void isReadyForReminders(int reminders) {
        when(sendInvitation.send(anyLong())).thenAnswer(call -> Optional.of(plan(reminders)));
        when(sendReminder.send(anyLong(), anyInt()))
                .thenAnswer(call -> Optional.of(plan(call.<Integer>getArgument(1) - 1)));
        when(places.find(anyLong())).thenReturn(PLACE);
    }

    NextStep plan(int remindersLeft) {
        var now = clock.instant();
        return new NextStep(now.plus(BETWEEN_STEPS), remindersLeft, now.plus(UNTIL_EXPIRY));
    }

    /** What the next decisions of staff will mean, one after the other. */
    void isDecided(GoOn first, GoOn... then) {
        var stub = when(applyDecision.apply(anyLong(), any(), any())).thenAnswer(call -> applied(first));
        for (var next : then) {
            stub = stub.thenAnswer(call -> applied(next));
        }
    }

    private Applied applied(GoOn goOn) {
        return new Applied(goOn, goOn == GoOn.EXTEND ? plan(0) : null);
    }

    /** @param message one of {@link InvitationMessages} */
    void happens(String message) {
        happens(message, Map.of());
    }

    /** An email bounced, a text was not delivered: the invitation needs attention, and its process is told. */
    void comesBack() {
        doThrow(new ContactUnreachable(Reason.MAILBOX_UNKNOWN))
                .when(sendInvitation)
                .send(anyLong());
        hearsThatItCameBack();
    }

    /** The message alone, whatever has become of the invitation. */
    void hearsThatItCameBack() {
        happens(InvitationMessages.CONTACT_UNREACHABLE, PLACE.variables());
    }

    /** Its process was lost and is started again from what the database says. */
    void isStartedAgain(InvitationState state, NextStep plan) {
        messages.publish(SomeMessages.startAgain(INVITATION, state, plan));
    }

    /** Its process is led back to where the invitation waits. */
    void isLedBack() {
        SomeMessages.wayBack(INVITATION).forEach(messages::publish);
    }

    void happens(String message, Map<String, Object> variables) {
        messages.publish(SomeMessages.about(INVITATION, message, variables));
    }

    void isDoneInTasklist(String task, String choice) {
        engine.completeUserTask(task, Map.of(InvitationModel.DECISION, choice));
    }

    /** Longer than the engine holds a message that starts a process once more. */
    void aMomentPasses() {
        engine.increaseTime(Duration.ofSeconds(20));
    }

    /** Moves the clock, once the timer that it is moved for is there. */
    void waitsForTheNextStep() {
        waitsIn("Gateway_WaitForFamily");
        engine.increaseTime(BETWEEN_STEPS);
    }

    /** Moves the clock, once the timer that it is moved for is there. */
    void waitsForItsExpiry() {
        waitsIn("Task_FollowUpInPerson");
        engine.increaseTime(UNTIL_EXPIRY);
    }

    /** An element that waits in an incident is active too, and takes no message. */
    void waitsIn(String element) {
        expected().hasActiveElementsExactly(element).hasNoActiveIncidents();
    }

    ProcessInstanceAssert expected() {
        return CamundaAssert.assertThatProcessInstance(byProcessId(InvitationMessages.PROCESS));
    }

    UserTaskAssert expectedTask(String task) {
        return CamundaAssert.assertThatUserTask(byElementId(task));
    }
}
