package org.kinvite.invitation.process;

import static org.kinvite.invitation.process.InvitationProcess.INVITATION;
import static org.kinvite.task.TaskKind.FIX_CONTACT_DETAILS;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.ApplyDecision;
import org.kinvite.invitation.ApplyDecision.GoOn;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.SendInvitation;
import org.kinvite.invitation.SendReminder;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.task.TaskOutcome;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of bpmn/invitation.bpmn on which the family cannot be reached until somebody mends its contact. */
@WithInvitationWorkers
class ContactProcessTest {

    private static final String TASK = "Task_FixContactDetails";

    @Autowired
    private InvitationProcess invitation;

    @Autowired
    private SendInvitation sendInvitation;

    @Autowired
    private SendReminder sendReminder;

    @Autowired
    private ApplyDecision applyDecision;

    @Test
    void anInvitationThatCannotBeSentIsSentOnceTheContactIsCorrected() {
        cannotBeSent();
        invitation.expectedTask(TASK).isCreated().hasName("Fix contact details").hasCandidateGroup("site-7");
        invitation.isReadyForReminders(1);
        invitation.isDecided(GoOn.SEND);

        invitation.happens(InvitationMessages.CONTACT_FIXED);

        invitation.expected().hasTerminatedElements("Task_SendInvitation").hasCompletedElements("Task_SendInvitation");
        invitation.waitsIn("Gateway_WaitForFamily");
        invitation.expectedTask(TASK).isCanceled();
        verify(applyDecision).apply(INVITATION, FIX_CONTACT_DETAILS, Optional.empty());
    }

    @Test
    void anotherChannelIsChosenInTasklist() {
        cannotBeSent();
        invitation.isReadyForReminders(1);
        invitation.isDecided(GoOn.SEND);

        invitation.isDoneInTasklist(TASK, "otherChannel");

        invitation.waitsIn("Gateway_WaitForFamily");
        verify(applyDecision).apply(INVITATION, FIX_CONTACT_DETAILS, Optional.of(TaskOutcome.OTHER_CHANNEL));
    }

    @Test
    void aLetterChosenInTasklistIsWaitedForAsAMessageIs() {
        cannotBeSent();
        invitation.isReadyForReminders(0);
        invitation.isDecided(GoOn.SEND);

        invitation.isDoneInTasklist(TASK, "printLetter");

        invitation.waitsIn("Gateway_WaitForFamily");
        verify(applyDecision).apply(INVITATION, FIX_CONTACT_DETAILS, Optional.of(TaskOutcome.PRINT_LETTER));
        // nothing reminds of a letter but staff
        invitation.waitsForTheNextStep();
        invitation.waitsIn("Task_FollowUpInPerson");
        verify(sendReminder, never()).send(anyLong(), anyInt());
    }

    @Test
    void anInvitationThatStaffGiveUpEnds() {
        cannotBeSent();
        invitation.isDecided(GoOn.CLOSE);

        invitation.isDoneInTasklist(TASK, "close");

        invitation.expected().isCompleted().hasCompletedElements("Event_ContactClosed");
    }

    @Test
    void aTaskThatWasCompletedWithoutADecisionComesBack() {
        cannotBeSent();
        invitation.isDecided(GoOn.UNDECIDED);

        invitation.isDoneInTasklist(TASK, "");

        invitation
                .expected()
                .hasCompletedElement(TASK, 1)
                .hasActiveElements(TASK)
                .hasNoActiveIncidents();
    }

    @Test
    void aReminderThatCannotBeSentNeedsTheContactMended() {
        invitation.isRequestedWithReminders(1);
        doThrow(new ContactUnreachable(Reason.OPTED_OUT)).when(sendReminder).send(INVITATION, 1);

        invitation.waitsForTheNextStep();

        invitation.waitsIn(TASK);
        invitation.expected().hasCompletedElements("Event_ReminderUnreachable").hasVariable("siteId", "7");
    }

    @Test
    void aMessageThatComesBackHoursLaterNeedsTheContactMended() {
        invitation.isRequestedWithReminders(1);
        invitation.waitsIn("Gateway_WaitForFamily");

        invitation.comesBack();

        invitation.waitsIn(TASK);
        invitation.expected().hasCompletedElements("Event_ContactUnreachable");
    }

    private void cannotBeSent() {
        invitation.isReadyForReminders(1);
        doThrow(new ContactUnreachable(Reason.INVALID_NUMBER))
                .when(sendInvitation)
                .send(INVITATION);
        invitation.happens(InvitationMessages.INVITATION_REQUESTED);
        invitation.waitsIn(TASK);
    }
}
