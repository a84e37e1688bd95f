package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.messaging.OptOuts;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Group Invite: what the preview promises is what happens, and never twice. */
@InvitationTest
class InviteGroupTest {

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    InviteGuardian inviteGuardian;

    @Autowired
    InviteGroup inviteGroup;

    @Autowired
    InviteBatch batch;

    @Autowired
    GroupInvitations groups;

    @Autowired
    OptOuts optOuts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeFamilies families;

    @BeforeEach
    void aSiteWithEveryKindOfGuardian() {
        families.prepare();
        when(currentStaff.sites()).thenReturn(SomeFamilies.HARBOR_ONLY);
        when(currentStaff.actor()).thenReturn(SomeFamilies.ANA);
        families.guardian(SomeFamilies.HARBOR, "EMAIL", "one@example.com", null);
        families.guardian(SomeFamilies.HARBOR, "EMAIL", "two@example.com", null);
        families.guardian(SomeFamilies.HARBOR, "TEXT", null, "+12025550101");
        families.guardian(SomeFamilies.HARBOR, "TEXT", "text-preferred@example.com", null);
        families.guardian(SomeFamilies.HARBOR, "EMAIL", "stop@example.com", null);
        families.guardian(SomeFamilies.HARBOR, null, "EMAIL", "pick-up@example.com", null);
        families.guardian(SomeFamilies.MEADOW, "EMAIL", "elsewhere@example.com", null);
        optOuts.record(Channel.EMAIL, "stop@example.com");
        inviteGuardian.invite(
                families.guardian(SomeFamilies.HARBOR, "EMAIL", "already@example.com", null), Channel.EMAIL);
    }

    @Test
    void thePreviewCountsWhatWillHappen() {
        assertThat(inviteGroup.preview(everyone())).isEqualTo(new GroupPreview(2, 1, 1, 1, 1, 0));
    }

    @Test
    void whatThePreviewPromisedHappensAndIsToldRowByRow() {
        var group = inviteGroup.start(Ids.next(), everyone());
        while (batch.run(2)) {
            assertThat(groups.progress(group, SomeFamilies.HARBOR_ONLY).isDone())
                    .isFalse();
        }

        var progress = groups.progress(group, SomeFamilies.HARBOR_ONLY);
        assertThat(progress.total()).isEqualTo(6);
        assertThat(progress.dealtWith()).isEqualTo(6);
        assertThat(progress.invited()).isEqualTo(3);
        assertThat(progress.skipped()).isEqualTo(3);
        assertThat(progress.isDone()).isFalse();
        assertThat(groups.rows(group, 0, 10))
                .extracting(GroupRow::outcome)
                .containsExactlyInAnyOrder(
                        GroupOutcome.INVITED,
                        GroupOutcome.INVITED,
                        GroupOutcome.INVITED,
                        GroupOutcome.NO_CONTACT,
                        GroupOutcome.OPTED_OUT,
                        GroupOutcome.ALREADY_INVITED);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox").query(Integer.class).single())
                .isEqualTo(4);
        assertThat(jdbc.sql("SELECT finished_at IS NOT NULL FROM group_invitation")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aSecondGroupOfTheSameGuardiansInvitesNobodyTwice() {
        inviteGroup.start(Ids.next(), everyone());
        var second = inviteGroup.start(Ids.next(), everyone());
        while (batch.run(100)) {
            assertThat(second).isPositive();
        }

        assertThat(groups.progress(second, SomeFamilies.HARBOR_ONLY).invited()).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM invitation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void confirmingTwiceStartsOneGroup() {
        var key = Ids.next();

        assertThat(inviteGroup.start(key, everyone())).isEqualTo(key);
        assertThat(inviteGroup.start(key, everyone())).isEqualTo(key);

        assertThat(jdbc.sql("SELECT COUNT(*) FROM group_invitation")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoLeavesAfterTheGroupWasStartedIsNotInvited() {
        var leaving = families.guardian(SomeFamilies.HARBOR, "EMAIL", "leaving@example.com", null);
        var group = inviteGroup.start(
                Ids.next(), new GuardianSelection(SomeFamilies.HARBOR, null, null, null, null, Set.of(leaving)));
        families.unenroll(leaving);
        batch.run(100);

        assertThat(groups.rows(group, 0, 10)).extracting(GroupRow::outcome).containsExactly(GroupOutcome.NOT_ENROLLED);
    }

    @Test
    void onlyTheTickedAreInvited() {
        var ticked = families.guardian(SomeFamilies.HARBOR, "EMAIL", "ticked@example.com", null);
        var preview =
                inviteGroup.preview(new GuardianSelection(SomeFamilies.HARBOR, null, null, null, null, Set.of(ticked)));

        assertThat(preview.willBeSent()).isEqualTo(1);
    }

    @Test
    void whatStaffTypeIsSearchedLiterally() {
        var percent = new GuardianSelection(SomeFamilies.HARBOR, null, null, null, "%", Set.of());
        assertThat(inviteGroup.preview(percent).willBeSent()).isZero();
        var quoted =
                new GuardianSelection(SomeFamilies.HARBOR, null, null, null, "'; DROP TABLE guardian; --", Set.of());
        assertThat(inviteGroup.preview(quoted).willBeSent()).isZero();
        var name = new GuardianSelection(SomeFamilies.HARBOR, null, null, null, "lính trân", Set.of());
        assertThat(inviteGroup.preview(name).willBeSent()).isEqualTo(3);
    }

    @Test
    void namesAreFoundInAnyOrderAndPhonesInAnySpelling() {
        assertThat(found("Tran  Linh")).isEqualTo(3);
        assertThat(found("(202) 555-0101")).isEqualTo(1);
        assertThat(found("555-0101")).isEqualTo(1);
        assertThat(found("555 0199")).isZero();
    }

    @Test
    void aGroupOfNobodyIsNotMade() {
        var elsewhere = families.guardian(SomeFamilies.MEADOW, "EMAIL", "ticked@example.com", null);
        var foreign = new GuardianSelection(SomeFamilies.HARBOR, null, null, null, null, Set.of(elsewhere));

        assertThatThrownBy(() -> inviteGroup.start(Ids.next(), foreign)).isInstanceOf(NobodyToInvite.class);
    }

    private int found(String typed) {
        return inviteGroup
                .preview(new GuardianSelection(SomeFamilies.HARBOR, null, null, null, typed, Set.of()))
                .willBeSent();
    }

    @Test
    void anotherSiteIsRefused() {
        doThrow(new NotGranted("site", SomeFamilies.MEADOW)).when(currentStaff).requireSite(anyLong());
        var elsewhere = new GuardianSelection(SomeFamilies.MEADOW, null, null, null, null, Set.of());

        assertThatThrownBy(() -> inviteGroup.preview(elsewhere)).isInstanceOf(NotGranted.class);
        assertThatThrownBy(() -> inviteGroup.start(Ids.next(), elsewhere)).isInstanceOf(NotGranted.class);
    }

    private static GuardianSelection everyone() {
        return new GuardianSelection(SomeFamilies.HARBOR, null, null, null, null, Set.of());
    }
}
