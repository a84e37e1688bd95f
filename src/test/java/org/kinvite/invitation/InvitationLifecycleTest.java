package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.ApplyDecision.GoOn;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.MessageFailed;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.kinvite.roster.ContactDetailsCorrected;
import org.kinvite.roster.StudentUnenrolled;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.DecideTask;
import org.kinvite.task.DecisionRefused;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskOutcome;
import org.kinvite.task.WaitingTask;
import org.kinvite.task.WaitingTasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens to an invitation between its send and its end, and what staff, family and process are told. */
@InvitationTest
class InvitationLifecycleTest {

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Messenger messenger;

    @Autowired
    InviteGuardian inviteGuardian;

    @Autowired
    ReInviteGuardian reInviteGuardian;

    @Autowired
    SendInvitation sendInvitation;

    @Autowired
    SendReminder sendReminder;

    @Autowired
    RequestFollowUp requestFollowUp;

    @Autowired
    ApplyDecision applyDecision;

    @Autowired
    ExpireInvitation expireInvitation;

    @Autowired
    DeclineInvitation declineInvitation;

    @Autowired
    DecideTask decideTask;

    @Autowired
    WaitingTasks waitingTasks;

    @Autowired
    OpenLink openLink;

    @Autowired
    Invitations invitations;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeFamilies families;

    private String newestLink;

    @BeforeEach
    void staffOfHarbor() {
        families.prepare();
        when(currentStaff.sites()).thenReturn(SomeFamilies.HARBOR_ONLY);
        when(currentStaff.actor()).thenReturn(SomeFamilies.ANA);
        providerAccepts();
    }

    @Test
    void aReminderThatRunsTwiceIsSentOnce() {
        var invitation = sent();

        var first = sendReminder.send(invitation.id(), 3).orElseThrow();
        clearInvocations(messenger);
        var again = sendReminder.send(invitation.id(), 3).orElseThrow();

        assertThat(first.remindersLeft()).isEqualTo(2);
        assertThat(again).isEqualTo(first);
        verify(messenger, never()).send(any());
    }

    @Test
    void anInvitationThatRunsTwiceKeepsItsSeries() {
        var invitation = sent();
        var plan = now(invitation).plan();
        clearInvocations(messenger);

        assertThat(sendInvitation.send(invitation.id())).contains(plan);
        verify(messenger, never()).send(any());
    }

    @Test
    void aReminderIsNotSentWhileStaffSendAgain() {
        var invitation = sent();
        reInviteGuardian.reInvite(invitation.guardianId(), Channel.EMAIL);
        clearInvocations(messenger);

        assertThat(sendReminder.send(invitation.id(), 3)).isEmpty();
        verify(messenger, never()).send(any());
    }

    @Test
    void aReInviteOutlivesAReminderThatWaitsForAProvider() {
        var invitation = sent();

        reInviteGuardian.reInvite(invitation.guardianId(), Channel.EMAIL);

        assertThat(newestEngineMessage()).isEqualTo("reinvite-requested");
        assertThat(jdbc.sql("SELECT time_to_live FROM outbox ORDER BY id DESC LIMIT 1")
                        .query(Long.class)
                        .single())
                .isGreaterThan(Duration.ofDays(3).toMillis());
    }

    @Test
    void aSendThatFailsAfterStaffSentAgainLeavesTheNewerOneAlone() {
        var invitation = sent();
        doAnswer(call -> {
                    reInviteGuardian.reInvite(invitation.guardianId(), Channel.EMAIL);
                    throw new ContactUnreachable(Reason.MAILBOX_UNKNOWN);
                })
                .when(messenger)
                .send(any());

        assertThat(sendReminder.send(invitation.id(), 3)).isEmpty();
        assertThat(now(invitation).state()).isEqualTo(InvitationState.REQUESTED);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void anUnreachableContactIsATaskAndTryingAgainResumesTheSameInvitation() {
        var invitation = unreachable();
        var task = tasks().getFirst();
        assertThat(task.kind()).isEqualTo(TaskKind.FIX_CONTACT_DETAILS);
        assertThat(task.reason()).isEqualTo("MAILBOX_UNKNOWN");

        assertThat(decideTask.decide(task.id(), TaskOutcome.RETRY)).isEmpty();

        assertThat(now(invitation).state()).isEqualTo(InvitationState.REQUESTED);
        assertThat(newestEngineMessage()).isEqualTo("contact-fixed");
        assertThat(tasks()).isEmpty();
        assertThat(applyDecision
                        .apply(invitation.id(), TaskKind.FIX_CONTACT_DETAILS, Optional.empty())
                        .goOn())
                .isEqualTo(GoOn.SEND);
        providerAccepts();
        assertThat(sendInvitation.send(invitation.id())).isPresent();
    }

    @Test
    void theSecondOfTwoWhoDecideIsToldWhatTheFirstDid() {
        unreachable();
        var task = tasks().getFirst();
        decideTask.decide(task.id(), TaskOutcome.CLOSE);

        assertThat(decideTask.decide(task.id(), TaskOutcome.RETRY))
                .hasValueSatisfying(before -> assertThat(before.outcome()).isEqualTo(TaskOutcome.CLOSE));
    }

    @Test
    void aChannelWithoutContactIsRefusedAndTheTaskStays() {
        unreachable();
        var task = tasks().getFirst();

        assertThatThrownBy(() -> decideTask.decide(task.id(), TaskOutcome.OTHER_CHANNEL))
                .isInstanceOfSatisfying(DecisionRefused.class, refused -> assertThat(refused.textKey())
                        .isEqualTo("invitation.cannot.NO_CONTACT"));
    }

    @Test
    void theOtherChannelIsUsedWhenStaffSaySo() {
        var invitation = unreachable();
        jdbc.sql("UPDATE guardian SET cell_phone = '+12025550142'").update();

        decideTask.decide(tasks().getFirst().id(), TaskOutcome.OTHER_CHANNEL);

        assertThat(now(invitation).channel()).isEqualTo(Channel.TEXT);
    }

    @Test
    void theOtherChannelIsTriedOnceWithoutAskingWhenTheAgencyAllowsIt() {
        jdbc.sql("INSERT INTO agency_cadence VALUES (10, '3,7,12', 14, TRUE, 1)")
                .update();
        var sentTo = new ArrayList<String>();
        doAnswer(call -> {
                    sentTo.add(((OutgoingMessage) call.getArgument(0)).recipient());
                    throw new ContactUnreachable(Reason.MAILBOX_UNKNOWN);
                })
                .when(messenger)
                .send(any());
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "bounce@example.com", "+12025550142");
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);

        assertThatThrownBy(() -> sendInvitation.send(invitation.id())).isInstanceOf(ContactUnreachable.class);

        assertThat(sentTo).containsExactly("bounce@example.com", "+12025550142");
        assertThat(now(invitation).state()).isEqualTo(InvitationState.NEEDS_ATTENTION);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void aReminderThatFellBackAndMustWaitIsSentWhenItsJobComesBack() {
        jdbc.sql("INSERT INTO agency_cadence VALUES (10, '3,7,12', 14, TRUE, 1)")
                .update();
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "bounce@example.com", "+12025550142");
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);
        sendInvitation.send(invitation.id());
        doThrow(new ContactUnreachable(Reason.MAILBOX_FULL))
                .doThrow(new TemporarilyUnsendable(Duration.ofSeconds(5), null))
                .when(messenger)
                .send(any());
        assertThatThrownBy(() -> sendReminder.send(invitation.id(), 3)).isInstanceOf(TemporarilyUnsendable.class);
        providerAccepts();

        assertThat(sendReminder.send(invitation.id(), 3))
                .hasValueSatisfying(next -> assertThat(next.remindersLeft()).isEqualTo(3));
        assertThat(now(invitation).state()).isEqualTo(InvitationState.INVITED);
        assertThat(now(invitation).channel()).isEqualTo(Channel.TEXT);
    }

    @Test
    void aContactThatStaffMendResumesTheInvitationAndSettlesTheTask() {
        var invitation = unreachable();
        jdbc.sql("UPDATE guardian SET email = 'right@example.com'").update();

        events.publishEvent(new ContactDetailsCorrected(invitation.guardianId()));

        assertThat(now(invitation).state()).isEqualTo(InvitationState.REQUESTED);
        assertThat(newestEngineMessage()).isEqualTo("contact-fixed");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatWasChosenInTasklistIsTakenOver() {
        var invitation = unreachable();

        var applied =
                applyDecision.apply(invitation.id(), TaskKind.FIX_CONTACT_DETAILS, Optional.of(TaskOutcome.CLOSE));

        assertThat(applied.goOn()).isEqualTo(GoOn.CLOSE);
        assertThat(now(invitation).state()).isEqualTo(InvitationState.CLOSED);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whatWasDecidedInKinviteWinsOverTasklist() {
        var invitation = unreachable();
        decideTask.decide(tasks().getFirst().id(), TaskOutcome.CLOSE);

        var applied =
                applyDecision.apply(invitation.id(), TaskKind.FIX_CONTACT_DETAILS, Optional.of(TaskOutcome.RETRY));

        assertThat(applied.goOn()).isEqualTo(GoOn.CLOSE);
    }

    @Test
    void aChoiceThatIsNoneOfTheTaskLeavesItWaiting() {
        var invitation = unreachable();

        assertThat(applyDecision
                        .apply(invitation.id(), TaskKind.FIX_CONTACT_DETAILS, Optional.of(TaskOutcome.EXTEND))
                        .goOn())
                .isEqualTo(GoOn.UNDECIDED);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void afterTheLastReminderStaffFollowUpAndGiveMoreTime() {
        var invitation = followedUp();
        var expiry = now(invitation).plan().expiresAt();
        var task = tasks().getFirst();
        assertThat(task.kind()).isEqualTo(TaskKind.FOLLOW_UP_IN_PERSON);

        decideTask.decide(task.id(), TaskOutcome.EXTEND);

        var applied = applyDecision.apply(invitation.id(), TaskKind.FOLLOW_UP_IN_PERSON, Optional.empty());
        assertThat(applied.goOn()).isEqualTo(GoOn.EXTEND);
        assertThat(applied.plan().expiresAt()).isEqualTo(expiry.plus(Duration.ofDays(7)));
        assertThat(newestEngineMessage()).isEqualTo("follow-up-decided");
        assertThat(openLink.open(openLink.hash(newestLink)).orElseThrow().status())
                .isEqualTo(Status.VALID);
    }

    @Test
    void aReInviteDuringTheFollowUpSettlesTheTaskAndBeginsANewSeries() {
        var invitation = followedUp();

        reInviteGuardian.reInvite(invitation.guardianId(), Channel.EMAIL);
        sendInvitation.send(invitation.id());

        assertThat(newestEngineMessage()).isEqualTo("reinvite-requested");
        assertThat(tasks()).isEmpty();
        assertThat(now(invitation).plan().remindersLeft()).isEqualTo(3);
    }

    @Test
    void aRegistrationLeavesNoTaskBehindAndAnExpiryEndsTheFollowUp() {
        var invitation = followedUp();

        expireInvitation.expire(invitation.id());
        expireInvitation.expire(invitation.id());

        assertThat(now(invitation).state()).isEqualTo(InvitationState.EXPIRED);
        assertThat(tasks()).isEmpty();
        assertThat(openLink.open(openLink.hash(newestLink)).orElseThrow().status())
                .isEqualTo(Status.EXPIRED);
    }

    @Test
    void aBounceHoursLaterIsATaskAndTellsTheProcess() {
        var invitation = sent();

        events.publishEvent(failed(invitation, 1));

        assertThat(now(invitation).state()).isEqualTo(InvitationState.NEEDS_ATTENTION);
        assertThat(newestEngineMessage()).isEqualTo("contact-unreachable");
        assertThat(tasks()).singleElement().returns("MAILBOX_UNKNOWN", WaitingTask::reason);
    }

    @Test
    void aBounceDuringTheFollowUpReplacesItsTask() {
        var invitation = followedUp();

        events.publishEvent(failed(invitation, 1));

        assertThat(tasks()).singleElement().returns(TaskKind.FIX_CONTACT_DETAILS, WaitingTask::kind);
    }

    @Test
    void aBounceOfAnOlderSendSaysNothingOfTheNewerOne() {
        var invitation = sent();
        reInviteGuardian.reInvite(invitation.guardianId(), Channel.EMAIL);
        sendInvitation.send(invitation.id());

        events.publishEvent(failed(invitation, 1));

        assertThat(now(invitation).state()).isEqualTo(InvitationState.INVITED);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void aBounceThatIsFasterThanTheMarkOfTheSendIsNotForgotten() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "bounce@example.com", null);
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);
        doAnswer(call -> {
                    events.publishEvent(failed(invitation, 1));
                    return null;
                })
                .when(messenger)
                .send(any());

        assertThat(sendInvitation.send(invitation.id())).isEmpty();
        assertThat(now(invitation).state()).isEqualTo(InvitationState.NEEDS_ATTENTION);
    }

    @Test
    void aSendIsMarkedThoughSomethingElseOfTheInvitationChangedMeanwhile() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "grace@example.com", null);
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);
        doAnswer(call -> jdbc.sql("UPDATE invitation SET version = version + 1").update())
                .when(messenger)
                .send(any());

        var next = sendInvitation.send(invitation.id());

        assertThat(next).isPresent().contains(now(invitation).plan());
        assertThat(now(invitation).state()).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void whoIsNotTheGuardianDeclinesWithTheNewestLinkOnly() {
        var invitation = sent();
        var older = openLink.hash(newestLink);
        reInviteGuardian.reInvite(invitation.guardianId(), Channel.EMAIL);
        sendInvitation.send(invitation.id());

        declineInvitation.decline(older);
        assertThat(now(invitation).state()).isEqualTo(InvitationState.INVITED);
        declineInvitation.decline(openLink.hash(newestLink));

        assertThat(now(invitation).state()).isEqualTo(InvitationState.DECLINED);
        assertThat(newestEngineMessage()).isEqualTo("invitation-declined");
        assertThat(inviteGuardian.invite(invitation.guardianId(), Channel.EMAIL).id())
                .isNotEqualTo(invitation.id());
    }

    @Test
    void anUnenrolledStudentsInvitationEndsOnlyAtTheSiteItLeft() {
        var invitation = sent();
        var student = jdbc.sql("SELECT student_id FROM guardian WHERE id = ?")
                .param(invitation.guardianId())
                .query(Long.class)
                .single();

        events.publishEvent(new StudentUnenrolled(student, SomeFamilies.HARBOR));
        assertThat(now(invitation).state()).isEqualTo(InvitationState.INVITED);
        jdbc.sql("UPDATE site_enrollment SET ended_on = '2026-11-24' WHERE student_id = ?")
                .param(student)
                .update();
        events.publishEvent(new StudentUnenrolled(student, SomeFamilies.MEADOW));
        assertThat(now(invitation).state()).isEqualTo(InvitationState.INVITED);
        events.publishEvent(new StudentUnenrolled(student, SomeFamilies.HARBOR));

        assertThat(now(invitation).state()).isEqualTo(InvitationState.UNENROLLED);
        assertThat(newestEngineMessage()).isEqualTo("student-unenrolled");
    }

    private static MessageFailed failed(Invitation invitation, int attempt) {
        return new MessageFailed(
                1,
                new SendKey(invitation.id(), attempt, 0).written(),
                invitation.guardianId(),
                SomeFamilies.HARBOR,
                Purpose.INVITATION,
                Channel.EMAIL,
                Reason.MAILBOX_UNKNOWN);
    }

    private Invitation sent() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", null);
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);
        sendInvitation.send(invitation.id());
        return invitation;
    }

    private Invitation followedUp() {
        var invitation = sent();
        for (var left = 3; left > 0; left--) {
            sendReminder.send(invitation.id(), left);
        }
        requestFollowUp.request(invitation.id());
        requestFollowUp.request(invitation.id());
        assertThat(now(invitation).state()).isEqualTo(InvitationState.FOLLOW_UP);
        return invitation;
    }

    private Invitation unreachable() {
        doThrow(new ContactUnreachable(Reason.MAILBOX_UNKNOWN)).when(messenger).send(any());
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "bounce@example.com", null);
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);
        assertThatThrownBy(() -> sendInvitation.send(invitation.id())).isInstanceOf(ContactUnreachable.class);
        assertThatThrownBy(() -> sendInvitation.send(invitation.id())).isInstanceOf(ContactUnreachable.class);
        return invitation;
    }

    private void providerAccepts() {
        doAnswer(call -> {
                    var message = (OutgoingMessage) call.getArgument(0);
                    var link = (String) message.content().get().get("link");
                    return newestLink = link.substring(link.lastIndexOf('/') + 1);
                })
                .when(messenger)
                .send(any());
    }

    private Invitation now(Invitation invitation) {
        return invitations.findById(invitation.id()).orElseThrow();
    }

    private List<WaitingTask> tasks() {
        return waitingTasks.page(SomeFamilies.HARBOR_ONLY, 0, 10);
    }

    private String newestEngineMessage() {
        return jdbc.sql("SELECT message_name FROM outbox ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
    }
}
