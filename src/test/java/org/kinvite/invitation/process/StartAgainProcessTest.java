package org.kinvite.invitation.process;

import static org.kinvite.invitation.process.InvitationProcess.INVITATION;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.ApplyDecision.GoOn;
import org.kinvite.invitation.ExpireInvitation;
import org.kinvite.invitation.GenerateSignInPin;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.invitation.InvitationState;
import org.kinvite.invitation.NextStep;
import org.kinvite.invitation.SendInvitation;
import org.kinvite.invitation.SendReminder;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.springframework.beans.factory.annotation.Autowired;

/** A process that was lost with the engine's data, or has lost its way, comes to wait where its invitation waits. */
@WithInvitationWorkers
class StartAgainProcessTest {

    private static final String FIX = "Task_FixContactDetails";
    private static final String FOLLOW_UP = "Task_FollowUpInPerson";

    @Autowired
    private InvitationProcess invitation;

    @Autowired
    private GenerateSignInPin generateSignInPin;

    @Autowired
    private SendInvitation sendInvitation;

    @Autowired
    private SendReminder sendReminder;

    @Autowired
    private ExpireInvitation expireInvitation;

    @Autowired
    private Clock clock;

    @BeforeEach
    void anInvitationWithOneReminder() {
        invitation.isReadyForReminders(1);
    }

    @Test
    void oneThatWasNotSentIsSent() {
        invitation.isStartedAgain(InvitationState.REQUESTED, null);

        invitation.waitsIn("Gateway_WaitForFamily");
        verify(sendInvitation).send(INVITATION);
    }

    @Test
    void oneThatWaitsForTheFamilyWaitsForTheSameReminder() {
        invitation.isStartedAgain(InvitationState.INVITED, invitation.plan(1));

        invitation.waitsForTheNextStep();

        // the gateway it waits at is the one it comes back to
        verify(sendReminder, timeout(10_000)).send(INVITATION, 1);
        verify(sendInvitation, never()).send(anyLong());
    }

    @Test
    void oneThatStaffFollowUpWaitsForThemUntilItExpires() {
        invitation.isStartedAgain(InvitationState.FOLLOW_UP, dueNow());

        invitation.waitsIn(FOLLOW_UP);
        invitation.expectedTask(FOLLOW_UP).isCreated().hasCandidateGroup("site-7");
        invitation.waitsForItsExpiry();
        invitation.expected().isCompleted().hasCompletedElements("Event_Expired");
        verify(expireInvitation).expire(INVITATION);
        verify(sendInvitation, never()).send(anyLong());
        verify(sendReminder, never()).send(anyLong(), anyInt());
    }

    @Test
    void oneWhoseContactMustBeMendedComesToItsTaskByWayOfSending() {
        doThrow(new ContactUnreachable(Reason.NOT_A_MOBILE))
                .when(sendInvitation)
                .send(INVITATION);

        invitation.isStartedAgain(InvitationState.NEEDS_ATTENTION, null);

        invitation.waitsIn(FIX);
        invitation.expectedTask(FIX).isCreated().hasCandidateGroup("site-7");
    }

    @Test
    void aProcessThatExistsIsNotStartedTwice() {
        invitation.isRequestedWithReminders(1);
        invitation.waitsIn("Gateway_WaitForFamily");

        invitation.isStartedAgain(InvitationState.REQUESTED, null);

        invitation.aMomentPasses();
        invitation.happens(InvitationMessages.FAMILY_REGISTERED);
        invitation.expected().isCompleted();
        verify(generateSignInPin, times(1)).generate(INVITATION);
    }

    @Test
    void aProcessThatMendsAContactWhileItsInvitationWaitsForTheFamilyIsLedBack() {
        doThrow(new ContactUnreachable(Reason.MAILBOX_UNKNOWN))
                .when(sendInvitation)
                .send(INVITATION);
        invitation.happens(InvitationMessages.INVITATION_REQUESTED);
        invitation.waitsIn(FIX);
        isInvitedAlready();
        invitation.isDecided(GoOn.SEND);

        invitation.isLedBack();

        invitation.waitsIn("Gateway_WaitForFamily");
        invitation.expectedTask(FIX).isCanceled();
    }

    @Test
    void aProcessThatWaitsForTheFamilyWhileStaffFollowUpIsLedBack() {
        invitation.isRequestedWithReminders(1);
        invitation.waitsIn("Gateway_WaitForFamily");
        doReturn(Optional.of(dueNow())).when(sendInvitation).send(INVITATION);

        invitation.isLedBack();

        invitation.waitsIn(FOLLOW_UP);
        verify(sendReminder, never()).send(anyLong(), anyInt());
    }

    @Test
    void aBounceThatNobodyHeardOfInTimeOpensNoTaskLater() {
        invitation.isRequestedWithReminders(1);
        invitation.waitsIn("Gateway_WaitForFamily");
        isInvitedAlready();

        invitation.hearsThatItCameBack();

        invitation.expected().hasCompletedElement("Task_SendInvitation", 2).hasNotActivatedElements(FIX);
        invitation.waitsIn("Gateway_WaitForFamily");
    }

    private void isInvitedAlready() {
        doReturn(Optional.of(invitation.plan(1))).when(sendInvitation).send(INVITATION);
    }

    private NextStep dueNow() {
        var now = clock.instant();
        return new NextStep(now, 0, now.plus(InvitationProcess.UNTIL_EXPIRY));
    }
}
