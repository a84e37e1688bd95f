package org.kinvite.familymessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.CannotSend.Reason;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.OptOuts;
import org.kinvite.pin.IssuePin;
import org.kinvite.pin.RevealPin;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;

/** What staff ask for from the card: help, and another PIN. */
@FamilyMessageTest
class RequestFamilyMessageTest {

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    RequestFamilyMessage requestFamilyMessage;

    @Autowired
    RePinGuardian rePinGuardian;

    @Autowired
    IssuePin issuePin;

    @Autowired
    RevealPin revealPin;

    @Autowired
    OptOuts optOuts;

    @Autowired
    RegisteredFamily family;

    @BeforeEach
    void linhIsRegistered() {
        when(currentStaff.actor()).thenReturn(RegisteredFamily.ANA);
        family.prepare("TEXT", RegisteredFamily.EMAIL, RegisteredFamily.PHONE);
    }

    @Test
    void aPressTwiceAsksForOneMessage() {
        var first = ask(1, Kind.SIGN_IN_GUIDE, Channel.EMAIL);
        var samePress = ask(1, Kind.SIGN_IN_GUIDE, Channel.EMAIL);
        var whileItIsOnItsWay = ask(2, Kind.SIGN_IN_GUIDE, Channel.EMAIL);
        var somethingElse = ask(3, Kind.SIGN_IN_PIN, Channel.TEXT);

        assertThat(samePress.id()).isEqualTo(first.id());
        assertThat(whileItIsOnItsWay.id()).isEqualTo(first.id());
        assertThat(somethingElse.id()).isEqualTo(3);
        assertThat(family.notices()).containsExactly("family-message-requested", "family-message-requested");
        assertThat(family.acts()).containsExactly("family-message.SIGN_IN_GUIDE", "family-message.SIGN_IN_PIN");
    }

    @Test
    void pressingAgainSendsWhatWaitsInTasksInsteadOfPromisingIt() {
        ask(1, Kind.SIGN_IN_GUIDE, Channel.EMAIL);
        family.cannotBeReached(1);

        assertThat(ask(2, Kind.SIGN_IN_GUIDE, Channel.EMAIL).id()).isEqualTo(1);

        assertThat(family.openTasks()).isEmpty();
        assertThat(family.notices()).containsExactly("family-message-requested", "contact-fixed");
        assertThat(family.acts()).containsExactly("family-message.SIGN_IN_GUIDE", "family-message.SIGN_IN_GUIDE");
        assertThat(ask(3, Kind.SIGN_IN_GUIDE, Channel.EMAIL).state()).isEqualTo(FamilyMessageState.REQUESTED);
        assertThat(family.notices()).hasSize(2);
    }

    @Test
    void anIdThatIsTakenByAnotherMessageIsNotUsedAgain() {
        ask(1, Kind.SIGN_IN_GUIDE, Channel.EMAIL);

        assertThat(ask(1, Kind.SIGN_IN_PIN, Channel.TEXT).id()).isNotEqualTo(1);
    }

    @Test
    void whoCannotBeSentToIsRefusedPlainly() {
        optOuts.record(Channel.TEXT, RegisteredFamily.PHONE);
        assertRefused(Channel.TEXT, Reason.OPTED_OUT);
        family.correctContact(null, null);
        assertRefused(Channel.EMAIL, Reason.NO_CONTACT);
        family.unlink();
        assertRefused(Channel.EMAIL, Reason.NOT_REGISTERED);
        assertThat(family.notices()).isEmpty();
    }

    @Test
    void rePinMakesANewPinTellsTheGuardianAndIsAuditedWithItsReasonButWithoutThePin() {
        issuePin.forGuardian(RegisteredFamily.LINH, RegisteredFamily.HARBOR, Optional.empty());
        var before = revealPin.of(RegisteredFamily.LINH).orElseThrow();

        var outcome = rePin();

        var after = revealPin.of(RegisteredFamily.LINH).orElseThrow();
        assertThat(after).isNotEqualTo(before);
        assertThat(outcome.changed()).isTrue();
        assertThat(outcome.notice()).contains(Channel.TEXT);
        assertThat(family.acts()).containsExactly("pin.changed", "family-message.RE_PIN_NOTICE");
        assertThat(family.isTold("Others have seen it")).isTrue();
        assertThat(family.isTold(before) || family.isTold(after)).isFalse();
    }

    @Test
    void aRePinOfAGuardianWhoIsNotRegisteredSendsNothing() {
        issuePin.forGuardian(RegisteredFamily.LINH, RegisteredFamily.HARBOR, Optional.empty());
        family.unlink();

        assertThat(rePin()).isEqualTo(new RePinGuardian.Outcome(true, Optional.empty()));
        assertThat(family.notices()).isEmpty();
    }

    @Test
    void aGuardianWithoutAPinIsGivenNoneByRePin() {
        assertThat(rePin().changed()).isFalse();
        assertThat(revealPin.exists(RegisteredFamily.LINH)).isFalse();
        assertThat(family.acts()).isEmpty();
    }

    private RePinGuardian.Outcome rePin() {
        return rePinGuardian.rePin(RegisteredFamily.LINH, RegisteredFamily.HARBOR, "Others have seen it");
    }

    private FamilyMessage ask(long id, Kind kind, Channel channel) {
        return requestFamilyMessage.request(id, kind, RegisteredFamily.LINH, RegisteredFamily.HARBOR, channel);
    }

    private void assertRefused(Channel channel, Reason reason) {
        assertThatThrownBy(() -> ask(9, Kind.SIGN_IN_PIN, channel))
                .isInstanceOfSatisfying(CannotSend.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }
}
