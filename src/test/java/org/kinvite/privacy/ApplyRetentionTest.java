package org.kinvite.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.ForgetLinks;
import org.kinvite.messaging.ForgetRecipients;
import org.kinvite.staff.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** What was kept long enough goes, in batches, and what is counted stays. */
@PrivacyTest
class ApplyRetentionTest {

    private static final String KNOWN = "SELECT COUNT(*) FROM message WHERE id = ? AND recipient <> ''";

    @Autowired
    SomeFamily family;

    @Autowired
    ApplyRetention applyRetention;

    @Autowired
    ChangeRetention changeRetention;

    @Autowired
    RetentionTurn turn;

    @BeforeEach
    void aFamily() {
        family.prepare();
        family.signIn(Role.SUPERVISOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theLedgerForgetsWhereOldMessagesWentAndNothingElse() {
        long[] old = new long[5];
        for (int i = 0; i < old.length; i++) {
            old[i] = family.message(family.linh, i == 0 ? "UNKNOWN" : "DELIVERED", SomeFamily.daysAgo(400));
        }
        var young = family.message(family.linh, "DELIVERED", SomeFamily.daysAgo(300));
        var before = family.count("SELECT COUNT(*) FROM message WHERE site_id = ?", family.site);

        applyRetention.run();

        for (var id : old) {
            assertThat(family.count(KNOWN, id)).isZero();
        }
        assertThat(family.count(KNOWN, young)).isEqualTo(1);
        assertThat(family.count("SELECT COUNT(*) FROM message WHERE site_id = ?", family.site))
                .isEqualTo(before);
        assertThat(applied()).isEqualTo("messages 5, invitations 0, import problems 0, audit entries 0");
    }

    @Test
    void invitationsThatEndedLongAgoLoseTheirLinksAndOpenOnesDoNot() {
        var old = family.invite(family.minh, "EXPIRED", SomeFamily.daysAgo(181));
        var ended = family.invite(family.minh, "EXPIRED", SomeFamily.daysAgo(179));
        var open = family.invite(family.minh, "INVITED", null);
        for (var invitation : new long[] {old, ended, open}) {
            family.linkOf(invitation);
        }

        applyRetention.run();

        var links = "SELECT COUNT(*) FROM invitation_link WHERE invitation_id = ?";
        assertThat(family.count(links, old)).isZero();
        assertThat(family.count(links, ended)).isEqualTo(1);
        assertThat(family.count(links, open)).isEqualTo(1);
        assertThat(family.count("SELECT COUNT(*) FROM invitation WHERE id = ?", old))
                .isEqualTo(1);
    }

    @Test
    void anAgencyDecidesForItselfAndWhatIsGoneStaysGone() {
        var message = family.message(family.linh, "DELIVERED", SomeFamily.daysAgo(100));
        changeRetention.change(0, new RetentionPeriods(90, 90, 7));
        applyRetention.run();
        assertThat(family.count(KNOWN, message)).isZero();

        changeRetention.change(changeRetention.now().version(), new RetentionPeriods(3650, 90, 7));
        applyRetention.run();

        assertThat(family.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE agency_id = ? AND action = 'retention.changed'",
                        family.agency))
                .isEqualTo(2);
        assertThat(family.count(
                        "SELECT COUNT(*) FROM retention_mark WHERE agency_id = ? AND messages_until > NOW(6) - INTERVAL 91 DAY",
                        family.agency))
                .isEqualTo(1);
    }

    @Test
    void whatWasOnItsWayDuringAnErasureIsForgottenLater() {
        family.jdbc
                .sql("UPDATE guardian SET first_name = '', last_name = '' WHERE id = ?")
                .param(family.linh)
                .update();
        var sent = family.message(family.linh, "ACCEPTED", SomeFamily.daysAgo(1));
        var unclear = family.message(family.linh, "UNKNOWN", SomeFamily.daysAgo(1));

        applyRetention.run();

        assertThat(family.count(KNOWN, sent)).isZero();
        assertThat(family.count(KNOWN, unclear)).isEqualTo(1);
    }

    @Test
    void everyOneOfManyWhoWereErasedIsSwept() {
        var bao = family.student("Bao");
        long[] messages = new long[5];
        for (int i = 0; i < messages.length; i++) {
            messages[i] = family.message(
                    family.guardian(bao, null, "", family.email(), null), "ACCEPTED", SomeFamily.daysAgo(1));
        }
        family.rewrite("UPDATE guardian SET last_name = '' WHERE student_id = ?", bao);

        applyRetention.run();

        for (var message : messages) {
            assertThat(family.count(KNOWN, message)).isZero();
        }
    }

    @Test
    void whatAWorkerWroteJustAfterAnErasureIsTakenAway() {
        family.rewrite("UPDATE guardian SET first_name = '', last_name = '' WHERE id = ?", family.linh);
        var open = family.invite(family.linh, "INVITED", null);
        family.linkOf(open);

        applyRetention.run();

        assertThat(family.count("SELECT COUNT(*) FROM invitation WHERE id = ? AND state = 'WITHDRAWN'", open))
                .isEqualTo(1);
        assertThat(family.count(
                        "SELECT COUNT(*) FROM invitation_link l JOIN invitation i ON i.id = l.invitation_id"
                                + " WHERE i.guardian_id = ?",
                        family.linh))
                .isZero();
        assertThat(family.count("SELECT COUNT(*) FROM pin WHERE guardian_id = ?", family.linh))
                .isZero();
        assertThat(family.count(
                        "SELECT COUNT(*) FROM letter l JOIN message m ON m.id = l.id"
                                + " WHERE m.guardian_id = ? AND l.sealed IS NOT NULL",
                        family.linh))
                .isZero();
    }

    @Test
    void aCodeIsForgottenThoughNobodyAsksForAnother() {
        family.rewrite(
                "UPDATE verification_code SET created_at = ? WHERE contact = ?", SomeFamily.daysAgo(2), family.email());

        applyRetention.run();

        assertThat(family.count("SELECT COUNT(*) FROM verification_code WHERE contact = ?", family.email()))
                .isZero();
    }

    @Test
    void whatOldImportsQuotedIsForgotten() {
        var old = family.settledImport(SomeFamily.daysAgo(200));
        var young = family.settledImport(SomeFamily.daysAgo(100));

        applyRetention.run();

        var quoted = "SELECT COUNT(*) FROM roster_import_problem WHERE import_id = ? AND value <> ''";
        assertThat(family.count(quoted, old)).isZero();
        assertThat(family.count(quoted, young)).isEqualTo(2);
    }

    @Test
    void anAgencyForWhichItFailsKeepsNoOtherWaitingAndIsTriedAgainBeforeLong() {
        var message = family.message(family.linh, "DELIVERED", SomeFamily.daysAgo(400));
        var broken = family.insert("INSERT INTO agency VALUES (?, 'Broken', 0)");
        family.rewrite("INSERT INTO retention VALUES (?, 1, 1, 1, 1)", broken);
        try {
            assertThat(applyRetention.run()).contains(Duration.ofMinutes(15));
        } finally {
            family.rewrite("DELETE FROM retention WHERE agency_id = ?", broken);
        }

        assertThat(family.count(KNOWN, message)).isZero();
        assertThat(applyRetention.run()).isNotEqualTo(Optional.of(Duration.ofMinutes(15)));
    }

    @Test
    void onlyTheAgencysOwnDaysOfWhichAnythingIsLeftAreWorkedOn(
            @Autowired ForgetLinks links, @Autowired ForgetRecipients recipients) {
        ended(900);
        family.message(family.linh, "DELIVERED", SomeFamily.daysAgo(900));
        family.prepare();
        family.linkOf(ended(400));
        ended(390);
        family.linkOf(ended(380));
        family.message(family.linh, "DELIVERED", SomeFamily.daysAgo(500));
        family.message(family.linh, "BOUNCED", SomeFamily.daysAgo(500));
        var blank = family.message(family.linh, "DELIVERED", SomeFamily.daysAgo(450));
        family.rewrite("UPDATE message SET recipient = '' WHERE id = ?", blank);

        assertThat(links.days(family.agency, Instant.EPOCH, SomeFamily.daysAgo(180)))
                .satisfiesExactly(about(400), about(380));
        assertThat(recipients.days(family.agency, Instant.EPOCH, SomeFamily.daysAgo(365)))
                .satisfiesExactly(about(500));
    }

    @Test
    void theProvidersIdIsForgottenWhereTheRecipientIsAlready() {
        var message = family.message(family.linh, "DELIVERED", SomeFamily.daysAgo(400));
        family.jdbc
                .sql("UPDATE message SET recipient = '', provider_id = 'SM1' WHERE id = ?")
                .param(message)
                .update();

        applyRetention.run();

        assertThat(family.count("SELECT COUNT(*) FROM message WHERE id = ? AND provider_id IS NOT NULL", message))
                .isZero();
    }

    @Test
    void oneInstanceAtATimeHasTheTurn() {
        family.jdbc.sql("UPDATE retention_turn SET next_at = '2000-01-01'").update();

        assertThat(turn.take()).isTrue();
        assertThat(turn.take()).isFalse();
    }

    @Test
    void aDecisionOnTopOfAnothersIsRefusedAndStaffDecideNothing() {
        changeRetention.change(0, new RetentionPeriods(100, 100, 5));
        assertThatThrownBy(() -> changeRetention.change(0, new RetentionPeriods(200, 100, 5)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> new RetentionPeriods(89, 100, 5)).isInstanceOf(IllegalArgumentException.class);

        family.signIn(Role.STAFF);
        assertThatThrownBy(() -> changeRetention.change(1, RetentionPeriods.DEFAULT))
                .isInstanceOf(AccessDeniedException.class);
    }

    private long ended(int daysAgo) {
        return family.invite(family.minh, "EXPIRED", SomeFamily.daysAgo(daysAgo));
    }

    private static ThrowingConsumer<Instant> about(int daysAgo) {
        return moment -> assertThat(moment).isCloseTo(SomeFamily.daysAgo(daysAgo), within(1, ChronoUnit.SECONDS));
    }

    private String applied() {
        return family.jdbc
                .sql("SELECT details FROM audit_entry WHERE agency_id = ? AND action = 'retention.applied'")
                .param(family.agency)
                .query(String.class)
                .single();
    }
}
