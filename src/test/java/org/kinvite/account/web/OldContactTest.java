package org.kinvite.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.SentCodes;
import org.kinvite.account.TellOldContact;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.Ids;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The contact a family signed in with until now is told that it no longer does. */
@FamilyPagesTest
class OldContactTest {

    private static final String ASK = "/family/account/sign-in";
    private static final String CODE = "/family/account/sign-in/code";

    @LocalServerPort
    int port;

    @Autowired
    SomeAccounts accounts;

    @Autowired
    Messenger messenger;

    @Autowired
    TellOldContact tellOldContact;

    @Autowired
    JdbcClient jdbc;

    SomeAccounts.Family family;
    FamilyBrowser tab;
    SentCodes sent;

    @BeforeEach
    void aSignedInFamily() {
        accounts.prepare();
        family = accounts.family("Zoë");
        tab = new FamilyBrowser(port).signedIn(family.contact());
        sent = new SentCodes(messenger);
    }

    @AfterEach
    void forgetTries() {
        jdbc.sql("DELETE FROM attempt").update();
    }

    @Test
    void itIsToldOnceAndNotKept() {
        var wanted = "new" + Ids.next() + "@example.com";
        changesTo(wanted);
        var notice = notice();

        tellOldContact.tell(notice);
        tellOldContact.tell(notice);

        assertThat(sent.count()).isEqualTo(2);
        var message = sent.newestMessage();
        assertThat(message.purpose()).isEqualTo(Purpose.SIGN_IN_CHANGED);
        assertThat(message.channel()).isEqualTo(Channel.EMAIL);
        assertThat(message.recipient()).isEqualTo(family.contact());
        assertThat(message.content().get().values())
                .containsExactlyInAnyOrder("Linh", "Sunny Days", "Maple Street")
                .doesNotContain(wanted);
        assertThat(notices()).isZero();
    }

    @Test
    void theProcessIsToldByAnOpaqueIdOnly() {
        changesTo("new" + Ids.next() + "@example.com");

        assertThat(jdbc.sql("SELECT message_name, variables FROM outbox WHERE correlation_key = ?")
                        .param(notice())
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("message_name")).isEqualTo("sign-in-changed");
                    assertThat(row.get("variables")).isEqualTo("{\"noticeId\":\"" + notice() + "\"}");
                });
    }

    @Test
    void aFamilyThatProvesTheContactItHasIsToldNothing() {
        changesTo(family.contact().toUpperCase());

        assertThat(notices()).isZero();
    }

    @Test
    void whatMayPassIsTriedAgainAndWhatCannotBeReachedIsAuditedAndForgotten() {
        changesTo("new" + Ids.next() + "@example.com");
        var notice = notice();
        doThrow(new TemporarilyUnsendable(Duration.ofSeconds(5), null))
                .when(messenger)
                .send(any());
        assertThatThrownBy(() -> tellOldContact.tell(notice)).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(notices()).isEqualTo(1);

        doThrow(new ContactUnreachable(ContactUnreachable.Reason.MAILBOX_UNKNOWN))
                .when(messenger)
                .send(any());
        assertThatThrownBy(() -> tellOldContact.tell(notice)).isInstanceOf(ContactUnreachable.class);

        assertThat(notices()).isZero();
        assertThat(jdbc.sql("SELECT details FROM audit_entry WHERE action = 'family.not-reached' AND subject_id = ?")
                        .param(family.guardians()[0])
                        .query(String.class)
                        .single())
                .isEqualTo("MAILBOX_UNKNOWN");
        clearInvocations(messenger);
        tellOldContact.tell(notice);
        verify(messenger, never()).send(any());
    }

    private void changesTo(String wanted) {
        tab.sends(ASK, ASK, "contact", wanted, "password", SomeAccounts.PASSWORD);
        tab.sends(CODE, CODE, "code", sent.newest());
        assertThat(tab.get("/family/account").body()).contains("Your sign-in is changed.");
    }

    private long notice() {
        return jdbc.sql("SELECT id FROM sign_in_notice WHERE account_id = ?")
                .param(family.accountId())
                .query(Long.class)
                .single();
    }

    private int notices() {
        return jdbc.sql("SELECT COUNT(*) FROM sign_in_notice WHERE account_id = ?")
                .param(family.accountId())
                .query(Integer.class)
                .single();
    }
}
