package org.kinvite.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kinvite.account.web.FamilyBrowser.location;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.EndFamilySessions;
import org.kinvite.account.NotifyFamily;
import org.kinvite.account.SentCodes;
import org.kinvite.account.UnlinkGuardian;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.MovableClock;
import org.kinvite.messaging.NotBefore;
import org.kinvite.messaging.Purpose;
import org.kinvite.staff.Actor;
import org.kinvite.staff.CurrentStaff;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** What the process account-unlink does after an Unlink. */
@FamilyPagesTest
class AfterUnlinkTest {

    @LocalServerPort
    int port;

    @Autowired
    SomeAccounts accounts;

    @Autowired
    UnlinkGuardian unlinkGuardian;

    @Autowired
    EndFamilySessions endFamilySessions;

    @Autowired
    NotifyFamily notifyFamily;

    @Autowired
    Messenger messenger;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @MockitoSpyBean
    CurrentStaff currentStaff;

    private Duration moved = Duration.ZERO;

    @BeforeEach
    void staff() {
        accounts.prepare();
        Mockito.doReturn(new Actor(Actor.Kind.STAFF, 5L, "Ana"))
                .when(currentStaff)
                .actor();
    }

    @AfterEach
    void theClockIsRightAgain() {
        clock.move(moved.negated());
    }

    @Test
    void theProcessIsToldInTheTransactionAndByAnOpaqueIdOnly() {
        var family = accounts.family("Zoë");
        var linkId = unlink(family.guardians()[0]);

        assertThat(jdbc.sql("SELECT message_name, correlation_key, variables FROM outbox WHERE correlation_key = ?")
                        .param(linkId)
                        .query()
                        .listOfRows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("message_name")).isEqualTo("account-unlinked");
                    assertThat(row.get("variables")).isEqualTo("{\"linkId\":\"" + linkId + "\"}");
                });
    }

    @Test
    void endedSessionsAreTakenAwayAndStaffInTheSameBrowserStay() {
        var family = accounts.family("Zoë");
        var tab = new FamilyBrowser(port).signedIn(family.contact());
        var shared = new FamilyBrowser(port);
        shared.signIn(SomeAccounts.STAFF, "kinvite");
        shared.signedIn(family.contact());
        assertThat(sessionsOf(family)).isEqualTo(2);

        var openForm = tab.token("/family");
        var linkId = unlink(family.guardians()[0]);
        var later = new FamilyBrowser(port).signedIn(family.contact());
        endFamilySessions.end(linkId);
        endFamilySessions.end(linkId);

        assertThat(sessionsOf(family)).isEqualTo(2);
        assertThat(location(tab.post("/family/account/language", openForm + "&language=es", "Accept", "text/html")))
                .isEqualTo("/family/sign-in?next=%2Ffamily&ended");
        assertThat(location(tab.get("/family"))).startsWith("/family/sign-in");
        assertThat(location(shared.get("/family"))).startsWith("/family/sign-in");
        assertThat(location(shared.get("/"))).isEqualTo("/parent-accounts");
        assertThat(later.get("/family").body()).contains("No child is linked to your account");
    }

    @Test
    void sessionsOfAnAccountWithAnotherChildStay() {
        var family = accounts.family("Zoë", "Bao");
        var tab = new FamilyBrowser(port).signedIn(family.contact());

        endFamilySessions.end(unlink(family.guardians()[0]));

        assertThat(tab.get("/family").body()).contains("Bao Tran").doesNotContain("Zoë");
    }

    @Test
    void theFamilyIsToldAtItsSignInContactInItsLanguageWithoutTheChildsName() {
        var family = accounts.family("Zoë");
        jdbc.sql("UPDATE family_account SET language = 'es' WHERE id = ?")
                .param(family.accountId())
                .update();
        var sent = new SentCodes(messenger);

        notifyFamily.notify(unlink(family.guardians()[0]));

        var message = sent.newestMessage();
        assertThat(message.purpose()).isEqualTo(Purpose.UNLINKED);
        assertThat(message.recipient()).isEqualTo(family.contact());
        assertThat(message.language()).isEqualTo(Locale.of("es"));
        assertThat(message.content().get().values()).containsExactlyInAnyOrder("Linh", "Sunny Days", "Maple Street");
    }

    @Test
    void aTextWaitsForTheMorningOfTheSite() {
        var family = accounts.family("Zoë");
        jdbc.sql("UPDATE family_account SET sign_in_channel = 'TEXT', sign_in_contact = '+12025550177' WHERE id = ?")
                .param(family.accountId())
                .update();
        var linkId = unlink(family.guardians()[0]);
        var newYork = ZoneId.of("America/New_York");
        var night = clock.instant().atZone(newYork).with(LocalTime.of(23, 0));
        moved = Duration.between(clock.instant(), night.toInstant());
        clock.move(moved);

        assertThatThrownBy(() -> notifyFamily.notify(linkId))
                .isInstanceOfSatisfying(NotBefore.class, wait -> assertThat(wait.instant())
                        .isEqualTo(night.toLocalDate()
                                .plusDays(1)
                                .atTime(8, 0)
                                .atZone(newYork)
                                .toInstant()));
        verify(messenger, never()).send(any());
    }

    @Test
    void aFamilyThatCannotBeReachedIsOnTheAuditTrail() {
        var family = accounts.family("Zoë");
        doThrow(new ContactUnreachable(ContactUnreachable.Reason.MAILBOX_UNKNOWN))
                .when(messenger)
                .send(any());
        var linkId = unlink(family.guardians()[0]);

        assertThatThrownBy(() -> notifyFamily.notify(linkId)).isInstanceOf(ContactUnreachable.class);

        assertThat(jdbc.sql("SELECT details FROM audit_entry WHERE action = 'family.not-reached' AND subject_id = ?")
                        .param(family.guardians()[0])
                        .query(String.class)
                        .single())
                .isEqualTo("MAILBOX_UNKNOWN");
    }

    private long unlink(long guardian) {
        unlinkGuardian.unlink(guardian, 7, "Custody has changed");
        return jdbc.sql("SELECT id FROM account_link WHERE guardian_id = ? ORDER BY id DESC LIMIT 1")
                .param(guardian)
                .query(Long.class)
                .single();
    }

    private int sessionsOf(SomeAccounts.Family family) {
        return jdbc.sql("SELECT COUNT(*) FROM SPRING_SESSION WHERE PRINCIPAL_NAME LIKE ?")
                .param("family/" + family.accountId() + "/%")
                .query(Integer.class)
                .single();
    }
}
