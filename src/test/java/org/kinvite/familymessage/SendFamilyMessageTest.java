package org.kinvite.familymessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.FamilyUnlinked;
import org.kinvite.familymessage.ApplyMessageDecision.GoOn;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.MessageFailed;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.messaging.Purpose;
import org.kinvite.pin.RevealPin;
import org.kinvite.roster.ContactDetailsCorrected;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.DecideTask;
import org.kinvite.task.TaskOutcome;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What the process does with a message: sends it, or waits for a person, until one of its ends. */
@FamilyMessageTest
class SendFamilyMessageTest {

    private static final long ID = 1;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Messenger messenger;

    @Autowired
    RequestFamilyMessage requestFamilyMessage;

    @Autowired
    SendFamilyMessage sendFamilyMessage;

    @Autowired
    ApplyMessageDecision applyDecision;

    @Autowired
    DecideTask decideTask;

    @Autowired
    FamilyMessages messages;

    @Autowired
    RevealPin revealPin;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    SettableClock clock;

    @Autowired
    RegisteredFamily family;

    @BeforeEach
    void linhIsRegistered() {
        clock.set(SettableClock.AFTERNOON);
        when(currentStaff.actor()).thenReturn(RegisteredFamily.ANA);
        when(currentStaff.sites()).thenReturn(Set.of(RegisteredFamily.HARBOR));
        family.prepare("TEXT", RegisteredFamily.EMAIL, RegisteredFamily.PHONE);
    }

    @Test
    void thePinIsOpenedOnlyForTheMessageItselfAndKeptNowhere() {
        ask(Kind.SIGN_IN_PIN, Channel.TEXT);
        sendFamilyMessage.send(ID);
        sendFamilyMessage.send(ID);

        var sent = sent(1).getFirst();
        assertThat(revealPin.exists(RegisteredFamily.LINH)).isFalse();
        var written = sent.content().get();
        var pin = revealPin.of(RegisteredFamily.LINH).orElseThrow();
        assertThat(sent.recipient()).isEqualTo(RegisteredFamily.PHONE);
        assertThat(sent.idempotencyKey()).isEqualTo("family-message/1/1");
        assertThat(written).containsEntry("pin", pin);
        assertThat(family.isTold(pin)).isFalse();
        assertThat(state()).isEqualTo(FamilyMessageState.SENT);
    }

    @Test
    void theSignInGuideHoldsNoPinAndMakesNone() {
        ask(Kind.SIGN_IN_GUIDE, Channel.EMAIL);
        sendFamilyMessage.send(ID);

        assertThat(sent(1).getFirst().content().get())
                .containsEntry("signInLink", "http://localhost:8090/family/sign-in")
                .doesNotContainKey("pin");
        assertThat(revealPin.exists(RegisteredFamily.LINH)).isFalse();
    }

    @Test
    void aTextWaitsForTheMorningAndAnEmailDoesNot() {
        clock.set(SettableClock.NIGHT);
        ask(Kind.SIGN_IN_PIN, Channel.TEXT);

        assertThatThrownBy(() -> sendFamilyMessage.send(ID))
                .isInstanceOfSatisfying(
                        NotBefore.class, quiet -> assertThat(quiet.instant()).isEqualTo(SettableClock.MORNING));
        verify(messenger, never()).send(any());
        clock.set(SettableClock.MORNING);
        sendFamilyMessage.send(ID);
        assertThat(state()).isEqualTo(FamilyMessageState.SENT);
    }

    @Test
    void aContactThatCannotBeReachedBecomesATaskAndItsCorrectionSendsTheSameMessageAgain() {
        failWith(ContactUnreachable.Reason.NOT_A_MOBILE);
        assertThat(family.openTasks()).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("process", "family-message")
                .containsEntry("subject_id", ID)
                .containsEntry("reason", "NOT_A_MOBILE"));
        // a job that runs once more sends nothing
        assertThatThrownBy(() -> sendFamilyMessage.send(ID)).isInstanceOf(ContactUnreachable.class);
        verify(messenger, times(1)).send(any());

        family.correctContact(RegisteredFamily.EMAIL, "+12025550199");
        events.publishEvent(new ContactDetailsCorrected(RegisteredFamily.LINH));
        assertThat(family.openTasks()).isEmpty();
        assertThat(family.notices()).containsExactly("family-message-requested", "contact-fixed");
        assertThat(applyDecision.apply(ID, Optional.empty())).isEqualTo(GoOn.SEND);

        doNothing().when(messenger).send(any());
        sendFamilyMessage.send(ID);
        var again = sent(2).getLast();
        assertThat(again.recipient()).isEqualTo("+12025550199");
        assertThat(again.idempotencyKey()).isEqualTo("family-message/1/2");
        assertThat(state()).isEqualTo(FamilyMessageState.SENT);
    }

    @Test
    void staffDecideInKinviteToUseTheOtherChannelOrToClose() {
        failWith(ContactUnreachable.Reason.NOT_A_MOBILE);
        decideTask.decide((Long) family.openTasks().getFirst().get("id"), TaskOutcome.OTHER_CHANNEL);
        assertThat(messages.findById(ID).orElseThrow().channel()).isEqualTo(Channel.EMAIL);
        assertThat(applyDecision.apply(ID, Optional.empty())).isEqualTo(GoOn.SEND);

        assertThatThrownBy(() -> sendFamilyMessage.send(ID)).isInstanceOf(ContactUnreachable.class);
        decideTask.decide((Long) family.openTasks().getFirst().get("id"), TaskOutcome.CLOSE);
        assertThat(applyDecision.apply(ID, Optional.empty())).isEqualTo(GoOn.CLOSE);
        assertThat(state()).isEqualTo(FamilyMessageState.CLOSED);
    }

    @Test
    void staffDecideInTasklistToo() {
        failWith(ContactUnreachable.Reason.REFUSED);

        assertThat(applyDecision.apply(ID, Optional.empty())).isEqualTo(GoOn.UNDECIDED);
        assertThat(applyDecision.apply(ID, Optional.of(TaskOutcome.CLOSE))).isEqualTo(GoOn.CLOSE);
        assertThat(family.openTasks()).isEmpty();
        assertThat(family.acts()).endsWith("contact.unreachable", "task.decided");
    }

    @Test
    void nothingIsSentToAGuardianWhoWasUnlinked() {
        ask(Kind.SIGN_IN_PIN, Channel.TEXT);
        family.unlink();

        assertThatThrownBy(() -> sendFamilyMessage.send(ID)).isInstanceOf(NoLongerRegistered.class);
        assertThat(state()).isEqualTo(FamilyMessageState.UNREGISTERED);
        verify(messenger, never()).send(any());
    }

    @Test
    void anUnlinkEndsAMessageThatWaitsForItsContact() {
        failWith(ContactUnreachable.Reason.NOT_A_MOBILE);
        family.unlink();
        events.publishEvent(new FamilyUnlinked(RegisteredFamily.LINH, 60));

        assertThat(family.openTasks()).isEmpty();
        assertThat(family.notices()).endsWith("contact-fixed");
        assertThat(applyDecision.apply(ID, Optional.empty())).isEqualTo(GoOn.SEND);
        assertThatThrownBy(() -> sendFamilyMessage.send(ID)).isInstanceOf(NoLongerRegistered.class);
    }

    @Test
    void aMessageThatComesBackHoursLaterBecomesATaskOnceAndItsProcessBeginsAgain() {
        ask(Kind.SIGN_IN_PIN, Channel.TEXT);
        sendFamilyMessage.send(ID);

        comesBack("family-message/1/1");
        comesBack("family-message/1/1");

        assertThat(state()).isEqualTo(FamilyMessageState.NEEDS_ATTENTION);
        assertThat(family.openTasks()).singleElement().satisfies(task -> assertThat(task)
                .containsEntry("subject_id", ID)
                .containsEntry("reason", "PHONE_UNREACHABLE"));
        assertThat(family.notices()).containsExactly("family-message-requested", "family-message-requested");
        assertThat(family.acts()).containsExactly("family-message.SIGN_IN_PIN", "contact.unreachable");
        assertThatThrownBy(() -> sendFamilyMessage.send(ID)).isInstanceOf(ContactUnreachable.class);

        decideTask.decide((Long) family.openTasks().getFirst().get("id"), TaskOutcome.RETRY);
        sendFamilyMessage.send(ID);
        assertThat(sent(2).getLast().idempotencyKey()).isEqualTo("family-message/1/2");
        assertThat(state()).isEqualTo(FamilyMessageState.SENT);
    }

    @Test
    void whatComesBackBeforeTheSenderHeardThatItWasAcceptedIsATaskToo() {
        ask(Kind.SIGN_IN_GUIDE, Channel.EMAIL);
        doAnswer(call -> {
                    comesBack("family-message/1/1");
                    return null;
                })
                .when(messenger)
                .send(any());

        sendFamilyMessage.send(ID);

        assertThat(state()).isEqualTo(FamilyMessageState.NEEDS_ATTENTION);
        assertThat(family.openTasks()).hasSize(1);
    }

    @Test
    void whatComesBackIsNoTaskWhenItWasSentAgainOrTheGuardianWasUnlinkedMeanwhile() {
        failWith(ContactUnreachable.Reason.REFUSED);
        decideTask.decide((Long) family.openTasks().getFirst().get("id"), TaskOutcome.OTHER_CHANNEL);
        doNothing().when(messenger).send(any());
        sendFamilyMessage.send(ID);

        comesBack("family-message/1/1");
        comesBack("invitation/1/2");
        comesBack("unlinked/1");
        assertThat(state()).isEqualTo(FamilyMessageState.SENT);

        family.unlink();
        comesBack("family-message/1/2");
        assertThat(state()).isEqualTo(FamilyMessageState.SENT);
        assertThat(family.openTasks()).isEmpty();
    }

    @Test
    void aRegisteredFamilyIsWrittenToInTheLanguageItChose() {
        ask(Kind.SIGN_IN_GUIDE, Channel.EMAIL);
        family.speaks("es");

        sendFamilyMessage.send(ID);

        assertThat(sent(1).getFirst().language().getLanguage()).isEqualTo("es");
    }

    private void comesBack(String key) {
        events.publishEvent(new MessageFailed(
                9,
                key,
                RegisteredFamily.LINH,
                RegisteredFamily.HARBOR,
                Purpose.SIGN_IN_PIN,
                Channel.TEXT,
                ContactUnreachable.Reason.PHONE_UNREACHABLE));
    }

    private void failWith(ContactUnreachable.Reason reason) {
        ask(Kind.SIGN_IN_PIN, Channel.TEXT);
        doThrow(new ContactUnreachable(reason)).when(messenger).send(any());
        assertThatThrownBy(() -> sendFamilyMessage.send(ID)).isInstanceOf(ContactUnreachable.class);
        assertThat(state()).isEqualTo(FamilyMessageState.NEEDS_ATTENTION);
    }

    private void ask(Kind kind, Channel channel) {
        requestFamilyMessage.request(ID, kind, RegisteredFamily.LINH, RegisteredFamily.HARBOR, channel);
    }

    private List<OutgoingMessage> sent(int times) {
        var captor = ArgumentCaptor.forClass(OutgoingMessage.class);
        verify(messenger, times(times)).send(captor.capture());
        return captor.getAllValues();
    }

    private FamilyMessageState state() {
        return messages.findById(ID).orElseThrow().state();
    }
}
