package org.kinvite.invitation.process;

import static org.kinvite.invitation.process.InvitationProcess.INVITATION;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.engine.ProcessTest;
import org.kinvite.invitation.ExpireInvitation;
import org.kinvite.invitation.GenerateSignInPin;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.SendInvitation;
import org.kinvite.invitation.SendReminder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The paths of bpmn/invitation.bpmn, with its real workers. */
@ProcessTest
class InvitationProcessTest {

    @Configuration
    @ComponentScan
    @Import(InvitationProcess.class)
    static class Workers {}

    @MockitoBean
    private GenerateSignInPin generateSignInPin;

    @MockitoBean
    private SendInvitation sendInvitation;

    @MockitoBean
    private SendReminder sendReminder;

    @MockitoBean
    private ExpireInvitation expireInvitation;

    @Autowired
    private InvitationProcess invitation;

    @BeforeEach
    void remindAfterThreeDays() {
        invitation.sendsLead(Duration.ofDays(3), 1);
        invitation.remindersLead(Duration.ofDays(11), 0);
    }

    @Test
    void aFamilyThatRegistersEndsItsInvitation() {
        invitation.isRequested();
        invitation.expected().hasActiveElements("Gateway_WaitForFamily").hasVariable("remindersLeft", 1);

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
        verify(sendReminder, never()).send(INVITATION);
    }

    @Test
    void aFamilyThatDoesNothingIsRemindedAndThenItsInvitationExpires() {
        invitation.isRequested();
        invitation.waitsForTheFamily(Duration.ofDays(3));
        invitation.expected().hasCompletedElement("Task_SendReminder", 1).hasVariable("remindersLeft", 0);

        invitation.waitsForTheFamily(Duration.ofDays(11));

        invitation.expected().isCompleted().hasCompletedElements("Task_ExpireInvitation", "Event_Expired");
        verify(sendReminder).send(INVITATION);
        verify(expireInvitation).expire(INVITATION);
    }

    @Test
    void staffWithdrawAnInvitationThatWaits() {
        invitation.isRequested();
        invitation.expected().hasActiveElements("Gateway_WaitForFamily");

        invitation.happens(InvitationMessages.INVITATION_WITHDRAWN);

        invitation.expected().isCompleted().hasCompletedElements("Event_Withdrawn");
        verify(expireInvitation, never()).expire(INVITATION);
    }
}
