package org.kinvite.invitation.process;

import static org.kinvite.invitation.process.InvitationProcess.INVITATION;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.engine.Outbox;
import org.kinvite.invitation.GenerateSignInPin;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.RequestFollowUp;
import org.kinvite.invitation.SendInvitation;
import org.kinvite.invitation.SendReminder;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of bpmn/invitation.bpmn along which nothing goes wrong, and its ends. */
@WithInvitationWorkers
class InvitationProcessTest {

    @Autowired
    private InvitationProcess invitation;

    @Autowired
    private GenerateSignInPin generateSignInPin;

    @Autowired
    private SendInvitation sendInvitation;

    @Autowired
    private SendReminder sendReminder;

    @Autowired
    private RequestFollowUp requestFollowUp;

    @Test
    void aFamilyThatRegistersEndsItsInvitation() {
        invitation.isRequestedWithReminders(2);
        invitation.waitsIn("Gateway_WaitForFamily");

        invitation.happens(InvitationMessages.FAMILY_REGISTERED);

        invitation
                .expected()
                .isCompleted()
                .hasCompletedElementsInOrder(
                        "Event_InvitationRequested",
                        "Task_GenerateSignInPin",
                        "Task_SendInvitation",
                        "Event_FamilyRegistered",
                        "Event_Registered")
                .hasTerminatedElements("Gateway_WaitForFamily")
                .hasNotActivatedElements("Task_SendReminder");
        verify(generateSignInPin).generate(INVITATION);
        verify(sendInvitation).send(INVITATION);
        verify(sendReminder, never()).send(INVITATION, 2);
    }

    @Test
    void aFamilyThatDoesNothingIsRemindedUntilStaffFollowUpInPerson() {
        invitation.isRequestedWithReminders(2);
        invitation.waitsForTheNextStep();
        invitation.expected().hasCompletedElement("Task_SendReminder", 1).hasVariable("remindersLeft", 1);
        invitation.waitsForTheNextStep();
        invitation.expected().hasCompletedElement("Task_SendReminder", 2).hasVariable("remindersLeft", 0);
        verify(requestFollowUp, never()).request(INVITATION);

        invitation.waitsForTheNextStep();

        invitation.waitsIn("Task_FollowUpInPerson");
        invitation
                .expectedTask("Task_FollowUpInPerson")
                .isCreated()
                .hasName("Follow up in person")
                .hasCandidateGroup("site-7");
        verify(sendReminder).send(INVITATION, 2);
        verify(sendReminder).send(INVITATION, 1);
        verify(requestFollowUp).request(INVITATION);
    }

    @Test
    void aReinviteBeginsTheSeriesAnew() {
        invitation.isRequestedWithReminders(2);
        invitation.waitsForTheNextStep();
        invitation.expected().hasVariable("remindersLeft", 1);
        invitation.waitsIn("Gateway_WaitForFamily");

        invitation.happens(InvitationMessages.REINVITE_REQUESTED);

        invitation.expected().hasCompletedElement("Task_SendInvitation", 2).hasVariable("remindersLeft", 2);
        invitation.waitsIn("Gateway_WaitForFamily");
        verify(generateSignInPin, times(1)).generate(INVITATION);
    }

    @Test
    void aProcessThatStartsOnceMoreForASentInvitationSendsNothing() {
        invitation.isReadyForReminders(1);

        var variables = new HashMap<>(invitation.plan(1).variables());
        variables.put(InvitationModel.ALREADY_SENT, true);
        invitation.happens(InvitationMessages.INVITATION_REQUESTED, variables);

        invitation.waitsForTheNextStep();
        invitation.expected().hasCompletedElements("Task_SendReminder").hasNotActivatedElements("Task_SendInvitation");
        verify(sendInvitation, never()).send(INVITATION);
    }

    @Test
    void oneOfACrowdHasJobsOfTheirOwnUntilItIsInvitedAgainAlone() {
        invitation.isReadyForReminders(2);
        invitation.happens(InvitationMessages.INVITATION_REQUESTED, Map.of(Outbox.CROWD, true));
        invitation.waitsIn("Gateway_WaitForFamily");
        invitation.expected().hasVariable(Outbox.CROWD, true);
        verify(sendInvitation).send(INVITATION);

        invitation.happens(InvitationMessages.REINVITE_REQUESTED);

        invitation.expected().hasCompletedElement("Task_SendInvitation", 2).hasVariable(Outbox.CROWD, false);
    }

    @ParameterizedTest
    @CsvSource({
        InvitationMessages.INVITATION_WITHDRAWN + ",Event_Withdrawn",
        InvitationMessages.INVITATION_DECLINED + ",Event_Declined",
        InvitationMessages.STUDENT_UNENROLLED + ",Event_Unenrolled"
    })
    void anInvitationIsEndedWhereverItWaits(String message, String end) {
        invitation.isFollowedUp();

        invitation.happens(message, Map.of());

        invitation.expected().isCompleted().hasCompletedElements(end);
        invitation.expectedTask("Task_FollowUpInPerson").isCanceled();
    }
}
