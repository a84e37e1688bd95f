package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.ContactDetailsImported;
import org.kinvite.roster.GuardianRemoved;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an import means for open invitations: it ends what must not go on, and sends nothing. */
@InvitationTest
class ImportedRosterTest {

    @Autowired
    InviteGuardian inviteGuardian;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    SomeFamilies families;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    long linh;

    @BeforeEach
    void anInvitedGuardian() {
        families.prepare();
        when(currentStaff.sites()).thenReturn(SomeFamilies.HARBOR_ONLY);
        when(currentStaff.actor()).thenReturn(SomeFamilies.ANA);
        linh = families.guardian(SomeFamilies.HARBOR, "EMAIL", "linh@example.com", null);
        inviteGuardian.invite(linh, Channel.EMAIL);
        jdbc.sql("UPDATE invitation SET state = 'INVITED'").update();
    }

    @Test
    void aContactThatTheImportChangedEndsTheLinkThatWentElsewhereAndSendsNothing() {
        var before = count("outbox");
        jdbc.sql(
                        "INSERT INTO invitation_link (token_hash, invitation_id, attempt, channel, contact, created_at)"
                                + " SELECT REPEAT('x', 32), id, attempt, 'EMAIL', 'linh@example.com', invited_at FROM invitation")
                .update();
        jdbc.sql("UPDATE guardian SET email = 'linh@example.org' WHERE id = ?")
                .param(linh)
                .update();

        events.publishEvent(new ContactDetailsImported(linh));

        assertThat(text("SELECT attempt FROM invitation")).isEqualTo("2");
        assertThat(text("SELECT state FROM invitation")).isEqualTo("INVITED");
        assertThat(count("outbox")).isEqualTo(before);
    }

    @Test
    void whoIsNoLongerAOrBIsNoLongerInvited() {
        events.publishEvent(new GuardianRemoved(linh));

        assertThat(text("SELECT state FROM invitation")).isEqualTo("WITHDRAWN");
        assertThat(text("SELECT details FROM audit_entry WHERE action = 'invitation.withdrawn'"))
                .isEqualTo("guardian removed");
    }

    private int count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
