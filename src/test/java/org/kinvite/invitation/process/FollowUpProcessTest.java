package org.kinvite.invitation.process;

import static org.kinvite.invitation.process.InvitationProcess.INVITATION;
import static org.kinvite.task.TaskKind.FOLLOW_UP_IN_PERSON;
import static org.mockito.Mockito.verify;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.ApplyDecision;
import org.kinvite.invitation.ApplyDecision.GoOn;
import org.kinvite.invitation.ExpireInvitation;
import org.kinvite.invitation.InvitationMessages;
import org.kinvite.task.TaskOutcome;
import org.springframework.beans.factory.annotation.Autowired;

/** The paths of bpmn/invitation.bpmn after the last reminder: staff follow up in person, or time runs out. */
@WithInvitationWorkers
class FollowUpProcessTest {

    private static final String TASK = "Task_FollowUpInPerson";

    @Autowired
    private InvitationProcess invitation;

    @Autowired
    private ApplyDecision applyDecision;

    @Autowired
    private ExpireInvitation expireInvitation;

    @BeforeEach
    void nobodyHasAnswered() {
        invitation.isFollowedUp();
    }

    @Test
    void anInvitationThatNobodyFollowsUpExpires() {
        invitation.waitsForItsExpiry();

        invitation.expected().isCompleted().hasCompletedElements("Event_InvitationExpired", "Event_Expired");
        invitation.expectedTask(TASK).isCanceled();
        verify(expireInvitation).expire(INVITATION);
    }

    @Test
    void whatStaffDecideInKinviteClosesTheTaskAndIsDone() {
        invitation.isDecided(GoOn.SEND);

        invitation.happens(InvitationMessages.FOLLOW_UP_DECIDED);

        invitation.expected().hasCompletedElement("Task_SendInvitation", 2);
        invitation.waitsIn("Gateway_WaitForFamily");
        invitation.expectedTask(TASK).isCanceled();
        verify(applyDecision).apply(INVITATION, FOLLOW_UP_IN_PERSON, Optional.empty());
    }

    @Test
    void aFamilyThatIsGivenMoreTimeIsWaitedForAgain() {
        invitation.isDecided(GoOn.EXTEND);

        invitation.isDoneInTasklist(TASK, "extend");

        invitation.expected().hasCompletedElement("Task_SendInvitation", 1).hasVariable("decision", null);
        invitation.waitsForTheNextStep();
        invitation.expected().hasCompletedElement("Task_RequestFollowUp", 2);
        verify(applyDecision).apply(INVITATION, FOLLOW_UP_IN_PERSON, Optional.of(TaskOutcome.EXTEND));
    }

    @Test
    void anInvitationThatStaffCloseEnds() {
        invitation.isDecided(GoOn.CLOSE);

        invitation.isDoneInTasklist(TASK, "close");

        invitation.expected().isCompleted().hasCompletedElements("Event_FollowUpClosed");
    }

    @Test
    void aTaskThatWasCompletedWithoutADecisionComesBack() {
        invitation.isDecided(GoOn.UNDECIDED, GoOn.CLOSE);

        invitation.isDoneInTasklist(TASK, "");
        invitation.expected().hasCompletedElement(TASK, 1).hasActiveElements(TASK);
        invitation.isDoneInTasklist(TASK, "close");

        invitation.expected().isCompleted().hasCompletedElement(TASK, 2);
    }

    @Test
    void aReinviteReplacesTheFollowUp() {
        invitation.happens(InvitationMessages.REINVITE_REQUESTED);

        invitation
                .expected()
                .hasCompletedElements("Event_FollowUpReinvite")
                .hasCompletedElement("Task_SendInvitation", 2);
        invitation.expectedTask(TASK).isCanceled();
    }

    @Test
    void aMessageThatComesBackMeanwhileIsMendedFirst() {
        invitation.comesBack();

        invitation.waitsIn("Task_FixContactDetails");
        invitation.expectedTask(TASK).isCanceled();
    }
}
