package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.when;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.OptOuts;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Group PIN: what the preview promises is what happens, once a confirmation. */
@InvitationTest
class SendGroupPinTest {

    private static final long GROUP = 900;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    SendGroupPin sendGroupPin;

    @Autowired
    PinBatch batch;

    @Autowired
    GroupPins groups;

    @Autowired
    OptOuts optOuts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SomeFamilies families;

    private long linh;

    @BeforeEach
    void aSiteWithEveryKindOfGuardian() {
        families.prepare();
        when(currentStaff.sites()).thenReturn(SomeFamilies.HARBOR_ONLY);
        when(currentStaff.actor()).thenReturn(SomeFamilies.ANA);
        linh = registered("EMAIL", "linh@example.com", null);
        registered("TEXT", null, "+12025550101");
        registered("TEXT", "text-preferred@example.com", null);
        registered("EMAIL", "stop@example.com", null);
        families.guardian(SomeFamilies.HARBOR, "EMAIL", "not-registered@example.com", null);
        optOuts.record(Channel.EMAIL, "stop@example.com");
    }

    @Test
    void whatThePreviewPromisedHappensAndIsToldRowByRow() {
        assertThat(sendGroupPin.preview(everyone())).isEqualTo(new GroupPinPreview(1, 1, 1, 1, 1, 0));
        sendGroupPin.start(GROUP, everyone());
        while (batch.run(2)) {
            assertThat(groups.progress(GROUP, SomeFamilies.HARBOR_ONLY).isDone())
                    .isFalse();
        }

        assertThat(groups.rows(GROUP, 0, 10))
                .extracting(GroupRow::outcome)
                .containsExactlyInAnyOrder(
                        GroupOutcome.PIN_REQUESTED,
                        GroupOutcome.PIN_REQUESTED,
                        GroupOutcome.NO_CONTACT,
                        GroupOutcome.OPTED_OUT,
                        GroupOutcome.NOT_REGISTERED);
        assertThat(count("SELECT COUNT(*) FROM outbox WHERE message_name = 'family-message-requested'"))
                .isEqualTo(2);
        assertThat(count("SELECT COUNT(*) FROM audit_entry WHERE action = 'family-message.GROUP_PIN'"))
                .isEqualTo(2);
    }

    @Test
    void oneThatFailsNeverStopsTheOthersAndEachMessageCounts() {
        sendGroupPin.start(GROUP, everyone());
        batch.run(100);
        assertThat(groups.running(SomeFamilies.HARBOR)).isPresent();
        jdbc.sql(
                        "UPDATE family_message SET state = 'NEEDS_ATTENTION', attention_reason = 'REFUSED' WHERE guardian_id = ?")
                .param(linh)
                .update();
        jdbc.sql("UPDATE family_message SET state = 'SENT', ended_at = '2026-11-24' WHERE guardian_id <> ?")
                .param(linh)
                .update();

        var progress = groups.progress(GROUP, SomeFamilies.HARBOR_ONLY);
        assertThat(progress.sent()).isEqualTo(1);
        assertThat(progress.needAttention()).isEqualTo(1);
        assertThat(progress.isDone()).isTrue();
        assertThat(groups.rows(GROUP, 0, 1).getFirst().attentionReason()).isEqualTo("REFUSED");
        assertThat(groups.running(SomeFamilies.HARBOR)).isEmpty();
    }

    @Test
    void confirmingTwiceSendsOnceAndAnotherGroupLeavesOutWhatIsStillOnItsWay() {
        assertThat(sendGroupPin.start(GROUP, everyone())).isEqualTo(sendGroupPin.start(GROUP, everyone()));
        batch.run(100);
        assertThat(count("SELECT COUNT(*) FROM family_message")).isEqualTo(2);

        assertThat(sendGroupPin.preview(everyone())).isEqualTo(new GroupPinPreview(0, 0, 1, 1, 1, 2));
        sendGroupPin.start(GROUP + 1, everyone());
        batch.run(100);
        assertThat(count("SELECT COUNT(*) FROM family_message")).isEqualTo(2);
    }

    @Test
    void aGroupOfNobodyIsNotMade() {
        var elsewhere = families.guardian(SomeFamilies.MEADOW, "EMAIL", "elsewhere@example.com", null);

        assertThatThrownBy(() -> sendGroupPin.start(
                        GROUP, new GuardianSelection(SomeFamilies.HARBOR, null, null, null, null, Set.of(elsewhere))))
                .isInstanceOf(NobodyToInvite.class);
    }

    private long registered(String preferred, String email, String phone) {
        var guardian = families.guardian(SomeFamilies.HARBOR, preferred, email, phone);
        jdbc.sql(
                        "INSERT INTO family_account (id, sign_in_channel, sign_in_contact, password_hash, language, created_at,"
                                + " version) VALUES (?, 'EMAIL', ?, 'x', 'en', '2026-10-01', 0)")
                .params(guardian, guardian + "@example.com")
                .update();
        jdbc.sql("INSERT INTO account_link (id, account_id, guardian_id, linked_at, version)"
                        + " VALUES (?, ?, ?, '2026-10-01', 0)")
                .params(guardian, guardian, guardian)
                .update();
        return guardian;
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static GuardianSelection everyone() {
        return new GuardianSelection(SomeFamilies.HARBOR, null, null, null, null, Set.of());
    }
}
