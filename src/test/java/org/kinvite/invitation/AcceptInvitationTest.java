package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.CodeAnswer;
import org.kinvite.account.NotProven;
import org.kinvite.account.ProveContact;
import org.kinvite.account.SendVerificationCode;
import org.kinvite.account.SentCodes;
import org.kinvite.account.SignInContact;
import org.kinvite.account.SignInContactTaken;
import org.kinvite.account.UnlinkGuardian;
import org.kinvite.guard.WeakPassword;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.OutgoingMessage;
import org.kinvite.roster.ContactDetailsCorrected;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a family's link leads to, and what registering through it does. */
@InvitationTest
class AcceptInvitationTest {

    private static final String PASSWORD = "blue kite over harbor";

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Messenger messenger;

    @Autowired
    InviteGuardian inviteGuardian;

    @Autowired
    ReInviteGuardian reInviteGuardian;

    @Autowired
    WithdrawInvitation withdrawInvitation;

    @Autowired
    UnlinkGuardian unlinkGuardian;

    @Autowired
    SendInvitation sendInvitation;

    @Autowired
    SendNewestLink sendNewestLink;

    @Autowired
    AcceptInvitation acceptInvitation;

    @Autowired
    SendVerificationCode sendVerificationCode;

    @Autowired
    ProveContact proveContact;

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
        doAnswer(call -> newestLink = linkIn(call.getArgument(0)))
                .when(messenger)
                .send(any());
    }

    @Test
    void registeringEndsTheInvitationAndTellsTheProcess() {
        var invitation = invite("linh@example.com");
        var token = openLink.hash(newestLink);
        assertThat(openLink.open(token)).hasValueSatisfying(link -> {
            assertThat(link.status()).isEqualTo(Status.VALID);
            assertThat(link.contact()).isEqualTo("linh@example.com");
            assertThat(link.contactHasAccount()).isFalse();
        });

        acceptInvitation.accept(token, PASSWORD, Locale.ENGLISH);

        assertThat(invitations.findById(invitation.id()).orElseThrow().state()).isEqualTo(InvitationState.REGISTERED);
        assertThat(openLink.open(token).orElseThrow().status()).isEqualTo(Status.REGISTERED);
        assertThat(jdbc.sql("SELECT message_name FROM outbox ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("family-registered");
        assertThatThrownBy(() -> acceptInvitation.accept(token, PASSWORD, Locale.ENGLISH))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void aWeakPasswordChangesNothing() {
        invite("linh@example.com");
        var token = openLink.hash(newestLink);

        assertThatThrownBy(() -> acceptInvitation.accept(token, "password", Locale.ENGLISH))
                .isInstanceOf(WeakPassword.class);
        assertThat(openLink.open(token).orElseThrow().status()).isEqualTo(Status.VALID);
    }

    @Test
    void aSiblingIsAddedToTheAccountThatIsSignedInWithoutAPassword() {
        invite("linh@example.com");
        var account = acceptInvitation.accept(openLink.hash(newestLink), PASSWORD, Locale.ENGLISH);
        invite("linh@example.com");
        var sibling = openLink.hash(newestLink);

        assertThat(openLink.open(sibling).orElseThrow().contactHasAccount()).isTrue();
        assertThatThrownBy(() -> acceptInvitation.accept(sibling, PASSWORD, Locale.ENGLISH))
                .isInstanceOf(SignInContactTaken.class);
        acceptInvitation.link(sibling, account.id());

        assertThat(count("family_account")).isEqualTo(1);
        assertThat(count("account_link")).isEqualTo(2);
        assertThat(openLink.open(sibling).orElseThrow().status()).isEqualTo(Status.REGISTERED);
    }

    @Test
    void anotherContactIsSignedInWithOnceACodeHasProvenIt() {
        invite("linh@example.com");
        var token = openLink.hash(newestLink);
        var codes = new SentCodes(messenger);
        var code = sendVerificationCode.send(
                SignInContact.parse("(202) 555-0123"), 1, SomeFamilies.HARBOR, Locale.ENGLISH, "127.0.0.1");

        assertThatThrownBy(() -> acceptInvitation.accept(token, code, PASSWORD, Locale.ENGLISH))
                .isInstanceOf(NotProven.class);
        assertThat(proveContact.prove(code, codes.newest())).isEqualTo(CodeAnswer.PROVEN);
        var account = acceptInvitation.accept(token, code, PASSWORD, Locale.ENGLISH);

        assertThat(account.signIn().value()).isEqualTo("+12025550123");
        assertThat(proveContact.proven(code)).isEmpty();
    }

    @Test
    void anOlderLinkSaysSoAndSendsTheNewestNoMoreThanOnceInAWhile() {
        var invitation = invite("linh@example.com");
        var older = openLink.hash(newestLink);
        reInviteGuardian.reInvite(invitation.guardianId(), Channel.EMAIL);
        sendInvitation.send(invitation.id());

        assertThat(openLink.open(older).orElseThrow().status()).isEqualTo(Status.SUPERSEDED);
        assertThat(openLink.open(openLink.hash(newestLink)).orElseThrow().status())
                .isEqualTo(Status.VALID);
        assertThat(sendNewestLink.send(older)).isFalse();
        jdbc.sql("UPDATE invitation SET last_sent_at = last_sent_at - INTERVAL 11 MINUTE")
                .update();
        assertThat(sendNewestLink.send(older)).isTrue();
        assertThat(sendNewestLink.send(older)).isFalse();
    }

    @Test
    void aWithdrawnLinkCannotBeUsed() {
        var invitation = invite("linh@example.com");
        withdrawInvitation.withdraw(invitation.guardianId());
        var token = openLink.hash(newestLink);

        assertThat(openLink.open(token).orElseThrow().status()).isEqualTo(Status.WITHDRAWN);
        assertThatThrownBy(() -> acceptInvitation.accept(token, PASSWORD, Locale.ENGLISH))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void aCorrectedContactEndsTheLinkThatWentToTheWrongOneAndSendsAnother() {
        var invitation = invite("wrong@example.com");
        var wrong = openLink.hash(newestLink);
        jdbc.sql("UPDATE guardian SET email = 'right@example.com' WHERE id = ?")
                .param(invitation.guardianId())
                .update();

        events.publishEvent(new ContactDetailsCorrected(invitation.guardianId()));

        assertThat(openLink.open(wrong).orElseThrow().status()).isEqualTo(Status.SUPERSEDED);
        sendInvitation.send(invitation.id());
        assertThat(openLink.open(openLink.hash(newestLink)).orElseThrow().contact())
                .isEqualTo("right@example.com");
    }

    @Test
    void aCorrectionOfAnotherContactLeavesTheLinkAlone() {
        var invitation = invite("linh@example.com");
        jdbc.sql("UPDATE guardian SET cell_phone = '+12025550142' WHERE id = ?")
                .param(invitation.guardianId())
                .update();

        events.publishEvent(new ContactDetailsCorrected(invitation.guardianId()));

        assertThat(openLink.open(openLink.hash(newestLink)).orElseThrow().status())
                .isEqualTo(Status.VALID);
    }

    @Test
    void aContactThatWasRemovedEndsItsLinkToo() {
        var invitation = invite("linh@example.com");
        jdbc.sql("UPDATE guardian SET email = NULL WHERE id = ?")
                .param(invitation.guardianId())
                .update();

        events.publishEvent(new ContactDetailsCorrected(invitation.guardianId()));

        assertThat(openLink.open(openLink.hash(newestLink)).orElseThrow().status())
                .isEqualTo(Status.SUPERSEDED);
    }

    @Test
    void anUnknownLinkLeadsNowhere() {
        assertThat(openLink.open(openLink.hash("guessed"))).isEmpty();
        assertThat(openLink.open("no hash at all")).isEmpty();
    }

    @Test
    void afterUnlinkTheGuardianCanBeInvitedAgain() {
        var invitation = invite("linh@example.com");
        acceptInvitation.accept(openLink.hash(newestLink), PASSWORD, Locale.ENGLISH);

        unlinkGuardian.unlink(invitation.guardianId(), SomeFamilies.HARBOR, "Custody has changed");
        unlinkGuardian.unlink(invitation.guardianId(), SomeFamilies.HARBOR, "twice changes nothing");

        assertThat(inviteGuardian.invite(invitation.guardianId(), Channel.EMAIL).id())
                .isNotEqualTo(invitation.id());
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'guardian.unlinked'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aContactThatCannotBeReachedNeedsAttention() {
        doThrow(new ContactUnreachable(Reason.MAILBOX_UNKNOWN)).when(messenger).send(any());
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "bounce@example.com", null);
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);

        assertThatThrownBy(() -> sendInvitation.send(invitation.id())).isInstanceOf(ContactUnreachable.class);
        assertThat(invitations.findById(invitation.id()).orElseThrow().state())
                .isEqualTo(InvitationState.NEEDS_ATTENTION);
    }

    private Invitation invite(String email) {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", email, null);
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);
        sendInvitation.send(invitation.id());
        return invitation;
    }

    private static String linkIn(OutgoingMessage message) {
        var link = (String) message.content().get().get("link");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }
}
