package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.NotProven;
import org.kinvite.guard.TooManyTries;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.letter.LetterCode;
import org.kinvite.letter.LetterPrints;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.DecideTask;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskOutcome;
import org.kinvite.task.WaitingTasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;

/** Invitations on paper: for families whom no message reaches, one or many, and what their codes open. */
@InvitationTest
class LettersTest {

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
    SendNewestLink sendNewestLink;

    @Autowired
    AcceptInvitation acceptInvitation;

    @Autowired
    ApplyDecision applyDecision;

    @Autowired
    DecideTask decideTask;

    @Autowired
    WaitingTasks waitingTasks;

    @Autowired
    OpenByCode openByCode;

    @Autowired
    OpenLink openLink;

    @Autowired
    Invitations invitations;

    @Autowired
    PrintGroup printGroup;

    @Autowired
    LetterBatch letterBatch;

    @Autowired
    GroupLetters groupLetters;

    @Autowired
    LetterPrints prints;

    @Autowired
    OnlineAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeFamilies families;

    private Map<String, Object> newest;

    /** Tries are counted beside the test's transaction, so nothing rolls them back. */
    @AfterTransaction
    @BeforeTransaction
    void forgetTries() {
        jdbc.sql("DELETE FROM attempt").update();
    }

    @BeforeEach
    void staffOfHarbor() {
        families.prepare();
        when(currentStaff.sites()).thenReturn(SomeFamilies.HARBOR_ONLY);
        when(currentStaff.actor()).thenReturn(SomeFamilies.ANA);
        everythingIsAccepted();
    }

    @Test
    void aGuardianWithoutAnyContactIsInvitedByLetterAndStaffAreAskedToFollowUp() {
        var invitation = byLetter(unreachable());

        var plan = invitations.findById(invitation.id()).orElseThrow().plan();
        assertThat(plan.remindersLeft()).isZero();
        assertThat(plan.at()).isBefore(plan.expiresAt());
        assertThat(newest)
                .containsEntry("guardianName", "Linh Tran")
                .containsEntry("childFirstName", "Mai")
                .containsEntry("classroom", "Sunflowers")
                .containsEntry("invitedBy", "Ana")
                .containsEntry("joinAddress", "http://localhost:8090/join");
        assertThat((String) newest.get("link")).startsWith("http://localhost:8090/i/");
    }

    @Test
    void codeAndSquareLeadToTheSameLinkAndOnlyHashesOfThemAreKept() {
        byLetter(unreachable());
        var code = code();

        var byCode = openByCode.open(code, "10.0.0.1").orElseThrow();
        assertThat(byCode).isEqualTo(openLink.hash(token()));
        var opened = openLink.open(byCode).orElseThrow();
        assertThat(opened.status()).isEqualTo(Status.VALID);
        assertThat(opened.contact()).isNull();
        assertThat(opened.contactHasAccount()).isFalse();
        assertThat(jdbc.sql("SELECT HEX(token_hash), HEX(code_hash), contact FROM invitation_link")
                        .query()
                        .listOfRows()
                        .toString())
                .doesNotContain(code.value(), token());
    }

    @Test
    void aLetterProvesNoContact() {
        byLetter(unreachable());
        var hash = openLink.hash(token());

        assertThatThrownBy(() -> acceptInvitation.accept(hash, "correct horse battery staple", Locale.ENGLISH))
                .isInstanceOf(NotProven.class);
    }

    @Test
    void anOlderLetterSaysThatThereIsANewerOneAndWhereNothingCanBeSentNothingIs() {
        var guardian = unreachable();
        var invitation = byLetter(guardian);
        var older = code();
        reInviteGuardian.reInvite(guardian, Channel.LETTER);
        sendInvitation.send(invitation.id());

        var opened =
                openLink.open(openByCode.open(older, "10.0.0.1").orElseThrow()).orElseThrow();
        assertThat(opened.status()).isEqualTo(Status.SUPERSEDED);
        assertThat(opened.resendable()).isFalse();
        longAgo();
        assertThat(sendNewestLink.send(openLink.hash(token()))).isFalse();
        assertThat(invitations.findById(invitation.id()).orElseThrow().state()).isEqualTo(InvitationState.INVITED);
    }

    @Test
    void aFamilyThatHasAContactMayHaveTheNewestLinkSentThere() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "TEXT", "linh@example.com", null);
        var invitation = byLetter(guardian);
        longAgo();

        assertThat(sendNewestLink.send(openLink.hash(token()))).isTrue();

        assertThat(invitations.findById(invitation.id()).orElseThrow().channel())
                .isEqualTo(Channel.EMAIL);
    }

    @Test
    void wrongCodesAreCountedForEachAddressAndRightOnesAreNot() {
        byLetter(unreachable());
        var code = code();
        for (int i = 0; i < 30; i++) {
            assertThat(openByCode.open(code, "10.0.0.1")).isPresent();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(openByCode.open(LetterCode.random(), "10.0.0.1")).isEmpty();
        }

        assertThatThrownBy(() -> openByCode.open(code, "10.0.0.1")).isInstanceOf(TooManyTries.class);
        assertThat(openByCode.open(code, "10.0.0.2")).isPresent();
    }

    @Test
    void aThousandGuessesFromEverywhereStopAllOfThem() {
        byLetter(unreachable());
        for (int i = 0; i < 1_000; i++) {
            assertThat(openByCode.open(LetterCode.random(), "10.0." + i / 10 + ".1"))
                    .isEmpty();
        }

        assertThatThrownBy(() -> openByCode.open(code(), "10.9.9.9")).isInstanceOf(TooManyTries.class);
        assertThat(openLink.open(openLink.hash(token())).orElseThrow().status()).isEqualTo(Status.VALID);
    }

    @Test
    void aTaskIsDecidedByALetterInKinviteAndInTasklist() {
        var first = bounced();
        var task = waitingTasks.page(SomeFamilies.HARBOR_ONLY, 0, 1).getFirst();
        decideTask.decide(task.id(), TaskOutcome.PRINT_LETTER);
        assertThat(sendsByLetter(first)).isTrue();

        var second = bounced();
        var applied =
                applyDecision.apply(second.id(), TaskKind.FIX_CONTACT_DETAILS, Optional.of(TaskOutcome.PRINT_LETTER));
        assertThat(applied.goOn()).isEqualTo(ApplyDecision.GoOn.SEND);
        assertThat(sendsByLetter(second)).isTrue();
    }

    @Test
    void lettersForManyInviteThoseWithoutAndReInviteThoseWithAnInvitation() {
        var none = unreachable();
        var emailed = families.guardian(SomeFamilies.HARBOR, "EMAIL", "one@example.com", null);
        var being = families.guardian(SomeFamilies.HARBOR, "EMAIL", "two@example.com", null);
        sendInvitation.send(inviteGuardian.invite(emailed, Channel.EMAIL).id());
        inviteGuardian.invite(being, Channel.EMAIL);
        families.guardian(SomeFamilies.MEADOW, "EMAIL", "elsewhere@example.com", null);
        assertThat(printGroup.preview(everyone())).isEqualTo(new GroupLetterPreview(1, 1, 1, 0));

        var group = printGroup.start(Ids.next(), everyone());
        assertThat(printGroup.start(group, everyone())).isEqualTo(group);
        dealt();

        assertThat(groupLetters.progress(group, SomeFamilies.HARBOR_ONLY).invited())
                .isEqualTo(2);
        assertThat(groupLetters.print(group).finished()).isFalse();
        assertThat(invitations.findOpenByGuardian(being).orElseThrow().channel())
                .isEqualTo(Channel.EMAIL);
        for (var guardian : List.of(none, emailed)) {
            var invitation = invitations.findOpenByGuardian(guardian).orElseThrow();
            assertThat(invitation.channel()).isEqualTo(Channel.LETTER);
            sendInvitation.send(invitation.id());
        }
        assertThat(groupLetters.progress(group, SomeFamilies.HARBOR_ONLY).isDone())
                .isTrue();
        dealt();

        assertThat(prints.progress(group))
                .hasValueSatisfying(print -> assertThat(print.pages()).isEqualTo(2));
        assertThat(groupLetters.newest(SomeFamilies.HARBOR)).isPresent();
        assertThat(accounts.one(none, SomeFamilies.HARBOR).orElseThrow().open().isLetterReady())
                .isTrue();
    }

    private long unreachable() {
        return families.guardian(SomeFamilies.HARBOR, "EMAIL", null, null);
    }

    private Invitation byLetter(long guardian) {
        var invitation = inviteGuardian.invite(guardian, Channel.LETTER);
        sendInvitation.send(invitation.id());
        return invitation;
    }

    private Invitation bounced() {
        doThrow(new ContactUnreachable(ContactUnreachable.Reason.MAILBOX_UNKNOWN))
                .when(messenger)
                .send(any());
        var invitation = inviteGuardian.invite(
                families.guardian(SomeFamilies.HARBOR, "EMAIL", "bounce@example.com", null), Channel.EMAIL);
        assertThatThrownBy(() -> sendInvitation.send(invitation.id())).isInstanceOf(ContactUnreachable.class);
        everythingIsAccepted();
        return invitation;
    }

    private boolean sendsByLetter(Invitation invitation) {
        newest = null;
        sendInvitation.send(invitation.id());
        return newest != null && newest.containsKey("code");
    }

    private static GuardianSelection everyone() {
        return new GuardianSelection(SomeFamilies.HARBOR, null, null, null, null, Set.of());
    }

    private void dealt() {
        while (letterBatch.run(100)) {
            assertThat(currentStaff.sites()).isNotEmpty();
        }
    }

    private void longAgo() {
        jdbc.sql("UPDATE invitation SET last_sent_at = '2026-01-01'").update();
    }

    private LetterCode code() {
        return LetterCode.parse((String) newest.get("code")).orElseThrow();
    }

    private String token() {
        var link = (String) newest.get("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** What the ledger and the tray do with a letter, as far as the tests need it. */
    private void everythingIsAccepted() {
        doAnswer(call -> {
                    var message = (OutgoingMessage) call.getArgument(0);
                    newest = message.content().get();
                    if (message.channel() == Channel.LETTER) {
                        accept(message);
                    }
                    return null;
                })
                .when(messenger)
                .send(any());
    }

    private void accept(OutgoingMessage message) {
        var id = Ids.next();
        jdbc.sql(
                        "INSERT INTO message (id, idempotency_key, purpose, guardian_id, site_id, channel, recipient, state, tries,"
                                + " created_at, state_at, version) VALUES (?, ?, 'INVITATION', ?, ?, 'LETTER', '', 'ACCEPTED', 1,"
                                + " NOW(6), NOW(6), 1)")
                .params(id, message.idempotencyKey(), message.guardianId(), message.siteId())
                .update();
        jdbc.sql("INSERT INTO letter VALUES (?, 'sealed', NOW(6))").param(id).update();
    }
}
