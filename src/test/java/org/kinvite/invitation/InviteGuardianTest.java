package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.OptOuts;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InvitationTest
class InviteGuardianTest {

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    InviteGuardian inviteGuardian;

    @Autowired
    ReInviteGuardian reInviteGuardian;

    @Autowired
    WithdrawInvitation withdrawInvitation;

    @Autowired
    SendInvitation sendInvitation;

    @Autowired
    Invitations invitations;

    @Autowired
    OptOuts optOuts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeFamilies families;

    @BeforeEach
    void staffOfHarbor() {
        families.prepare();
        when(currentStaff.sites()).thenReturn(SomeFamilies.HARBOR_ONLY);
        when(currentStaff.actor()).thenReturn(SomeFamilies.ANA);
    }

    @Test
    void invitingTwiceMakesOneInvitationAndOneMessageToTheEngine() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", null);

        var first = inviteGuardian.invite(guardian, Channel.EMAIL);
        var second = inviteGuardian.invite(guardian, Channel.EMAIL);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(outbox()).containsExactly("invitation-requested " + first.id());
        assertThat(audited()).containsExactly("guardian.invited");
    }

    @Test
    void aGuardianOfAnotherSiteDoesNotExistForStaff() {
        var guardian = families.guardian(SomeFamilies.MEADOW, "EMAIL", "linh@example.com", null);

        assertThatThrownBy(() -> inviteGuardian.invite(guardian, Channel.EMAIL)).isInstanceOf(NotGranted.class);
        assertThat(outbox()).isEmpty();
    }

    @Test
    void aStudentWhoHasLeftIsSeenByTheSiteButNobodyIsInvited() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", null);
        inviteGuardian.invite(guardian, Channel.EMAIL);
        var other = families.guardian(SomeFamilies.HARBOR, "EMAIL", "minh@example.com", null);
        families.unenroll(guardian);
        families.unenroll(other);

        assertThatThrownBy(() -> inviteGuardian.invite(other, Channel.EMAIL))
                .asInstanceOf(type(CannotInvite.class))
                .extracting(CannotInvite::reason)
                .isEqualTo(Reason.NOT_ENROLLED);
        assertThatThrownBy(() -> reInviteGuardian.reInvite(guardian, Channel.EMAIL))
                .asInstanceOf(type(CannotInvite.class))
                .extracting(CannotInvite::reason)
                .isEqualTo(Reason.NOT_ENROLLED);
        withdrawInvitation.withdraw(guardian);
        assertThat(audited()).containsExactly("guardian.invited", "invitation.withdrawn");
    }

    @Test
    void onlyParentGuardianAAndBMayBeInvited() {
        refused(families.guardian(SomeFamilies.HARBOR, null, "EMAIL", "x@example.com", null), Reason.NOT_ELIGIBLE);
    }

    @Test
    void withoutAContactThereIsNoInvite() {
        refused(families.guardian(SomeFamilies.HARBOR, "EMAIL", null, "+12025550123"), Reason.NO_CONTACT);
    }

    @Test
    void whoSaidStopIsNotInvited() {
        optOuts.record(Channel.EMAIL, "linh@example.com");
        refused(families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", null), Reason.OPTED_OUT);
    }

    @Test
    void aReInviteIsSentOnceTheFirstWasAndOverTheChannelChosen() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", "+12025550123");
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);
        assertThatThrownBy(() -> reInviteGuardian.reInvite(guardian, Channel.TEXT))
                .isInstanceOfSatisfying(
                        CannotInvite.class, e -> assertThat(e.reason()).isEqualTo(Reason.BEING_SENT));

        sendInvitation.send(invitation.id());
        reInviteGuardian.reInvite(guardian, Channel.TEXT);

        var again = invitations.findById(invitation.id()).orElseThrow();
        assertThat(again.state()).isEqualTo(InvitationState.REQUESTED);
        assertThat(again.channel()).isEqualTo(Channel.TEXT);
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(outbox())
                .containsExactly("invitation-requested " + invitation.id(), "reinvite-requested " + invitation.id());
    }

    @Test
    void aWithdrawnInvitationMakesRoomForANewOne() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", null);
        var first = inviteGuardian.invite(guardian, Channel.EMAIL);

        withdrawInvitation.withdraw(guardian);
        withdrawInvitation.withdraw(guardian);
        var second = inviteGuardian.invite(guardian, Channel.EMAIL);

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(invitations.findById(first.id()).orElseThrow().state()).isEqualTo(InvitationState.WITHDRAWN);
        assertThat(outbox())
                .containsExactly(
                        "invitation-requested " + first.id(),
                        "invitation-withdrawn " + first.id(),
                        "invitation-requested " + second.id());
    }

    @Test
    void noVariableHoldsPersonalData() {
        var guardian = families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", null);
        var invitation = inviteGuardian.invite(guardian, Channel.EMAIL);

        assertThat(jdbc.sql("SELECT variables FROM outbox").query(String.class).single())
                .isEqualTo("{\"invitationId\":\"" + invitation.id() + "\"}");
    }

    private void refused(long guardian, Reason reason) {
        assertThatThrownBy(() -> inviteGuardian.invite(guardian, Channel.EMAIL))
                .isInstanceOfSatisfying(
                        CannotInvite.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(outbox()).isEmpty();
    }

    private List<String> outbox() {
        return jdbc.sql("SELECT CONCAT(message_name, ' ', correlation_key) FROM outbox ORDER BY id")
                .query(String.class)
                .list();
    }

    private List<String> audited() {
        return jdbc.sql("SELECT action FROM audit_entry ORDER BY id")
                .query(String.class)
                .list();
    }
}
