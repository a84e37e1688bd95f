package org.kinvite.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.kernel.Channel;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class OnlineAccountsTest {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T20:10:00Z");
    private static final long SITE = SomeFamilies.HARBOR;

    @Autowired
    JdbcClient jdbc;

    private SomeFamilies families;
    private OnlineAccounts accounts;
    private long next = 1;

    @BeforeEach
    void twoSites() {
        families = new SomeFamilies(jdbc);
        families.prepare();
        accounts = new OnlineAccounts(jdbc);
    }

    @Test
    void aGuardianWhoWasNeverInvitedCanBeInvitedOverThePreferredContact() {
        var linh = families.guardian(SITE, "TEXT", "linh@example.com", "+12025550123");

        var account = accounts.one(linh, SITE).orElseThrow();

        assertThat(account.state()).isEqualTo(OnlineAccountState.NOT_INVITED);
        assertThat(account.suggestedChannel()).isEqualTo(Channel.TEXT);
        assertThat(account.preferred().readable()).isEqualTo("(202) 555-0123");
        assertThat(account.classrooms()).isEqualTo("Sunflowers");
        assertThat(account.unreachable()).isNull();
        assertThat(account.open()).isNull();
    }

    @Test
    void anOpenInvitationTellsWhenByWhomAndHowItsMessageFared() {
        var linh = families.guardian(SITE, "EMAIL", "linh@example.com", null);
        invite(linh, "INVITED", null);
        message(linh, "ACCEPTED", TUESDAY.minusSeconds(60));
        message(linh, "BOUNCED", TUESDAY);

        var account = accounts.one(linh, SITE).orElseThrow();

        assertThat(account.state()).isEqualTo(OnlineAccountState.INVITED);
        assertThat(account.open())
                .extracting(
                        OpenInvitation::channel,
                        OpenInvitation::invitedByName,
                        OpenInvitation::lastSentAt,
                        OpenInvitation::reminderNext)
                .containsExactly(Channel.EMAIL, "Ana", TUESDAY, true);
        assertThat(account.newestMessage()).isEqualTo("BOUNCED");
    }

    @Test
    void anInvitationThatEndedStaysVisible() {
        var linh = families.guardian(SITE, "EMAIL", "linh@example.com", null);
        invite(linh, "EXPIRED", TUESDAY.minusSeconds(600));
        invite(linh, "WITHDRAWN", TUESDAY);

        var account = accounts.one(linh, SITE).orElseThrow();

        assertThat(account.state()).isEqualTo(OnlineAccountState.NOT_INVITED);
        assertThat(account.lastEnded()).isEqualTo(new EndedInvitation(InvitationState.WITHDRAWN, TUESDAY));
    }

    @Test
    void aRegisteredGuardianShowsTheSignInContact() {
        var linh = families.guardian(SITE, "TEXT", null, "+12025550123");
        register(linh);

        var account = accounts.one(linh, SITE).orElseThrow();

        assertThat(account.state()).isEqualTo(OnlineAccountState.REGISTERED);
        assertThat(account.registration()).isEqualTo(new Registration("(202) 555-0123", TUESDAY));
    }

    @Test
    void withoutAUsableContactThereIsAReason() {
        var nobody = families.guardian(SITE, "EMAIL", null, null);
        var stopped = families.guardian(SITE, "TEXT", null, "+12025550123");
        var other = families.guardian(SITE, "TEXT", "linh@example.com", "+12025550123");
        var contact = families.guardian(SITE, null, "EMAIL", "rosa@example.com", null);
        jdbc.sql("INSERT INTO opt_out VALUES ('TEXT', '+12025550123', ?)")
                .param(TUESDAY)
                .update();

        assertThat(accounts.one(nobody, SITE).orElseThrow().unreachable()).isEqualTo(Reason.NO_CONTACT);
        assertThat(accounts.one(stopped, SITE).orElseThrow().unreachable()).isEqualTo(Reason.OPTED_OUT);
        assertThat(accounts.one(other, SITE).orElseThrow().suggestedChannel()).isEqualTo(Channel.EMAIL);
        assertThat(accounts.one(contact, SITE).orElseThrow().unreachable()).isEqualTo(Reason.NOT_ELIGIBLE);
    }

    @Test
    void aGuardianOfAStudentWhoHasLeftIsSeenButCannotBeInvited() {
        var linh = families.guardian(SITE, "EMAIL", "linh@example.com", null);
        families.unenroll(linh);

        var account = accounts.one(linh, SITE).orElseThrow();

        assertThat(account.isEnrolled()).isFalse();
        assertThat(account.unreachable()).isEqualTo(Reason.NOT_ENROLLED);
        assertThat(accounts.count(selection(null, null))).isZero();
    }

    @Test
    void ofSomeGuardiansThoseOfTheSiteAreSeenWhoLeftItTooAndNobodyElse() {
        var here = families.guardian(SITE, "EMAIL", "linh@example.com", null);
        var left = families.guardian(SITE, "EMAIL", "minh@example.com", null);
        var elsewhere = families.guardian(SomeFamilies.MEADOW, "EMAIL", "else@example.com", null);
        families.unenroll(left);

        assertThat(accounts.of(Set.of(here, left, elsewhere), SITE))
                .extracting(OnlineAccount::guardianId)
                .containsExactlyInAnyOrder(here, left);
        assertThat(accounts.of(Set.of(here), SITE))
                .containsExactly(accounts.one(here, SITE).orElseThrow());
        assertThat(accounts.of(Set.of(), SITE)).isEmpty();
    }

    @Test
    void aListHoldsTheGuardiansOfItsSiteOnlyAndEachOfThemOnce() {
        var here = families.guardian(SITE, "EMAIL", "linh@example.com", null);
        families.guardian(SomeFamilies.MEADOW, "EMAIL", "else@example.com", null);
        families.guardian(SITE, null, "EMAIL", "rosa@example.com", null);
        jdbc.sql("INSERT INTO program VALUES (31, 10, 'Extended Day', 0)").update();
        jdbc.sql(
                        "INSERT INTO site_enrollment SELECT 9, student_id, 20, 31, 40, '2026-09-01', NULL, 0 FROM guardian WHERE id = ?")
                .param(here)
                .update();

        var all = selection(null, null);

        assertThat(accounts.page(all, 0, 50))
                .singleElement()
                .extracting(OnlineAccount::guardianId)
                .isEqualTo(here);
        assertThat(accounts.count(all)).isOne();
    }

    @Test
    void whatStaffSearchForIsTextAndNoPattern() {
        families.guardian(SITE, "EMAIL", "under_score@example.com", null);
        families.guardian(SITE, "EMAIL", "underscore@example.com", null);

        assertThat(accounts.count(selection(null, "under_score"))).isOne();
        assertThat(accounts.count(selection(null, "100%"))).isZero();
        assertThat(accounts.count(selection(null, "'; DROP TABLE guardian; --")))
                .isZero();
        assertThat(accounts.count(selection(null, "LINH TRAN"))).isEqualTo(2);
    }

    @Test
    void aListCanBeNarrowedByOnlineAccountState() {
        families.guardian(SITE, "EMAIL", "a@example.com", null);
        invite(families.guardian(SITE, "EMAIL", "b@example.com", null), "INVITED", null);
        register(families.guardian(SITE, "TEXT", null, "+12025550123"));

        for (var state :
                Set.of(OnlineAccountState.NOT_INVITED, OnlineAccountState.INVITED, OnlineAccountState.REGISTERED)) {
            assertThat(accounts.page(selection(state, null), 0, 50))
                    .singleElement()
                    .extracting(OnlineAccount::state)
                    .isEqualTo(state);
        }
        assertThat(accounts.page(selection(OnlineAccountState.NEEDS_ATTENTION, null), 0, 50))
                .isEmpty();
    }

    @Test
    void aPageCostsTheSameNumberOfQueriesHoweverManyRowsItHas() {
        families.guardian(SITE, "EMAIL", "a@example.com", null);
        var one = queriesOfAPage();
        for (int i = 0; i < 20; i++) {
            invite(families.guardian(SITE, "EMAIL", "b" + i + "@example.com", null), "INVITED", null);
        }

        assertThat(queriesOfAPage()).isEqualTo(one).isEqualTo(2);
    }

    private long queriesOfAPage() {
        var before = queries();
        accounts.page(selection(null, null), 0, 50);
        return queries() - before;
    }

    private long queries() {
        return jdbc.sql("SHOW SESSION STATUS LIKE 'Com_select'")
                .query((rs, row) -> rs.getLong(2))
                .single();
    }

    private static GuardianSelection selection(OnlineAccountState state, String search) {
        return new GuardianSelection(SITE, null, null, state, search, Set.of());
    }

    private void invite(long guardian, String state, Instant endedAt) {
        jdbc.sql("""
                        INSERT INTO invitation (id, guardian_id, site_id, channel, state, attempt, reminders_sent,
                          reminders_left, invited_by, invited_by_name, invited_at, last_sent_at, next_step_at, ended_at, version)
                        VALUES (?, ?, ?, 'EMAIL', ?, 1, 1, 2, 5, 'Ana', ?, ?, ?, ?, 0)
                        """)
                .params(next++, guardian, SITE, state, TUESDAY, TUESDAY, TUESDAY.plusSeconds(3600), endedAt)
                .update();
    }

    private void message(long guardian, String state, Instant at) {
        jdbc.sql("""
                        INSERT INTO message (id, idempotency_key, purpose, guardian_id, site_id, channel, recipient, state,
                          tries, created_at, state_at, version)
                        VALUES (?, ?, 'INVITATION', ?, ?, 'EMAIL', 'linh@example.com', ?, 1, ?, ?, 0)
                        """)
                .params(next, "test/" + next++, guardian, SITE, state, at, at)
                .update();
    }

    private void register(long guardian) {
        jdbc.sql("INSERT INTO family_account VALUES (?, 'TEXT', '+12025550123', 'hash', 'en', ?, 0, 0)")
                .params(next, TUESDAY)
                .update();
        jdbc.sql("INSERT INTO account_link (id, account_id, guardian_id, linked_at, version) VALUES (?, ?, ?, ?, 0)")
                .params(next, next++, guardian, TUESDAY)
                .update();
    }
}
