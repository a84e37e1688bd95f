package org.kinvite.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.reconciliation.SettableClock.NOON;
import static org.kinvite.reconciliation.SomeTrouble.LONG_AGO;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.engine.StuckInstances;
import org.kinvite.messaging.UnclearSends;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each check finds, what it does not, and what it does about it. */
@ReconciliationTest
class FindingKindsTest {

    private static final Duration PAST_THE_MARGIN = Duration.ofMinutes(20);

    @Autowired
    List<Check> checks;

    @Autowired
    Examine examine;

    @Autowired
    SomeTrouble trouble;

    @Autowired
    SettableClock clock;

    @Autowired
    StuckInstances stuck;

    @Autowired
    UnclearSends unclear;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneSite() {
        trouble.prepare();
        clock.reset();
    }

    @Test
    void everyKindHasOneCheck() {
        assertThat(checks.stream().collect(Collectors.groupingBy(Check::kind)).values())
                .hasSize(FindingKind.values().length)
                .allSatisfy(ofKind -> assertThat(ofKind).hasSize(1));
    }

    @Test
    void nothingIsFoundWhereAllIsWell() {
        trouble.invitation("INVITED", NOON.plusSeconds(60));
        var mended = trouble.invitation("NEEDS_ATTENTION", null);
        trouble.task("FIX_CONTACT_DETAILS", "invitation", mended, trouble.guardianOf(mended));
        trouble.invitation("REQUESTED", NOON.plusSeconds(60));
        trouble.familyMessage("SENT");
        trouble.link(trouble.guardian(), null);

        assertThat(Arrays.stream(FindingKind.values()).map(this::look)).allMatch(Tally::isNothing);
    }

    @Test
    void anInvitationOfWhichNothingWasHeardIsStartedAgainOnceItHasStoodStillForTheMargin() {
        var invitation = trouble.invitation("REQUESTED", null);

        assertThat(look(FindingKind.INVITATION_NOT_SENT)).isEqualTo(Tally.NONE);
        clock.pass(PAST_THE_MARGIN);
        assertThat(look(FindingKind.INVITATION_NOT_SENT)).isEqualTo(new Tally(1, 1, 0));

        assertThat(trouble.toldOf(invitation))
                .containsExactly("invitation-requested", "reinvite-requested", "contact-fixed");
        assertThat(trouble.variables(invitation)).doesNotContain("alreadySent");
        assertThat(look(FindingKind.INVITATION_NOT_SENT)).as("on its way").isEqualTo(Tally.NONE);
    }

    @Test
    void anInvitationThatMovedMeanwhileIsLookedAtAnew() {
        var invitation = trouble.invitation("REQUESTED", null);
        look(FindingKind.INVITATION_NOT_SENT);
        clock.pass(PAST_THE_MARGIN);
        jdbc.sql("UPDATE invitation SET version = version + 1, attempt = 2").update();

        assertThat(look(FindingKind.INVITATION_NOT_SENT)).isEqualTo(Tally.NONE);
        assertThat(trouble.toldOf(invitation)).isEmpty();
    }

    @Test
    void aWorkerThatSaidItWouldBeBackIsWaitedFor() {
        var invitation = trouble.invitation("INVITED", LONG_AGO);
        trouble.sign("invitation", invitation, LONG_AGO, NOON.plusSeconds(30));
        assertThat(look(FindingKind.STEP_OVERDUE)).isEqualTo(Tally.NONE);

        clock.pass(PAST_THE_MARGIN);
        assertThat(look(FindingKind.STEP_OVERDUE)).isEqualTo(new Tally(1, 1, 0));
    }

    @Test
    void anOverdueReminderStartsItsProcessToWaitWhereItWaited() {
        var invitation = trouble.invitation("INVITED", LONG_AGO);

        assertThat(look(FindingKind.STEP_OVERDUE)).isEqualTo(new Tally(1, 1, 0));

        assertThat(trouble.variables(invitation))
                .contains("\"alreadySent\":true", "\"remindersLeft\":1", "\"nextStepAt\":\"" + LONG_AGO + "\"");
    }

    @Test
    void aFollowUpThatShouldHaveExpiredStartsAtItsTask() {
        var invitation = trouble.invitation("FOLLOW_UP", LONG_AGO);

        assertThat(look(FindingKind.EXPIRY_OVERDUE)).isEqualTo(new Tally(1, 1, 0));

        assertThat(trouble.variables(invitation))
                .contains(
                        "\"remindersLeft\":0", "\"nextStepAt\":\"" + NOON + "\"", "\"expiresAt\":\"" + LONG_AGO + "\"");
    }

    @Test
    void anInstanceInAnIncidentIsReplaced() {
        var invitation = trouble.invitation("INVITED", LONG_AGO);
        trouble.sign("invitation", invitation, LONG_AGO, null);
        when(stuck.cancel(77)).thenReturn(true);

        assertThat(look(FindingKind.STEP_OVERDUE)).isEqualTo(new Tally(1, 1, 0));

        verify(stuck).cancel(77);
        assertThat(trouble.toldOf(invitation)).contains("invitation-requested");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM process_sign")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aProcessThatGoesOnAfterItsInvitationEndedIsToldOnceMore() {
        var invitation = trouble.invitation("INVITED", LONG_AGO);
        jdbc.sql("UPDATE invitation SET state = 'WITHDRAWN', ended_at = ?")
                .param(Timestamp.from(LONG_AGO))
                .update();
        trouble.sign("invitation", invitation, LONG_AGO.plusSeconds(5), LONG_AGO.plusSeconds(5));

        assertThat(look(FindingKind.ENDED_BUT_GOING)).isEqualTo(new Tally(1, 1, 0));

        assertThat(trouble.toldOf(invitation)).containsExactly("invitation-withdrawn");
        assertThat(look(FindingKind.ENDED_BUT_GOING)).isEqualTo(Tally.NONE);
    }

    @Test
    void anOpenInvitationOfARegisteredGuardianEndsAsRegistered() {
        var invitation = trouble.invitation("INVITED", NOON.plusSeconds(60));
        trouble.link(trouble.guardianOf(invitation), null);

        assertThat(look(FindingKind.REGISTERED_BUT_OPEN)).isEqualTo(new Tally(1, 1, 0));

        assertThat(trouble.state(invitation)).isEqualTo("REGISTERED");
        assertThat(trouble.toldOf(invitation)).containsExactly("family-registered");
        assertThat(jdbc.sql("SELECT details FROM audit_entry WHERE action = 'invitation.reconciled'")
                        .query(String.class)
                        .single())
                .isEqualTo("REGISTERED_BUT_OPEN");
    }

    @Test
    void anInvitationThatWaitsForStaffGetsItsTaskBack() {
        trouble.invitation("NEEDS_ATTENTION", null);
        trouble.invitation("FOLLOW_UP", NOON.plusSeconds(60));

        assertThat(look(FindingKind.INVITATION_TASK_MISSING)).isEqualTo(new Tally(2, 2, 0));

        assertThat(trouble.openTasks()).containsExactly("FIX_CONTACT_DETAILS", "FOLLOW_UP_IN_PERSON");
        assertThat(look(FindingKind.INVITATION_TASK_MISSING)).isEqualTo(Tally.NONE);
    }

    @Test
    void aTaskOfAnInvitationThatHasGoneOnIsTakenOffTheList() {
        var goneOn = trouble.invitation("INVITED", NOON.plusSeconds(60));
        trouble.task("FIX_CONTACT_DETAILS", "invitation", goneOn, trouble.guardianOf(goneOn));
        var other = trouble.invitation("NEEDS_ATTENTION", null);
        trouble.task("FOLLOW_UP_IN_PERSON", "invitation", other, trouble.guardianOf(other));

        assertThat(look(FindingKind.INVITATION_TASK_LEFT_OVER)).isEqualTo(new Tally(2, 2, 0));

        assertThat(trouble.openTasks()).isEmpty();
    }

    @Test
    void aMessageToAFamilyOfWhichNothingWasHeardIsStartedAgain() {
        var message = trouble.familyMessage("REQUESTED");
        look(FindingKind.FAMILY_MESSAGE_NOT_SENT);
        clock.pass(PAST_THE_MARGIN);

        assertThat(look(FindingKind.FAMILY_MESSAGE_NOT_SENT)).isEqualTo(new Tally(1, 1, 0));

        assertThat(trouble.toldOf(message)).containsExactly("family-message-requested", "contact-fixed");
    }

    @Test
    void theTaskOfAMessageComesAndGoesWithIt() {
        trouble.familyMessage("NEEDS_ATTENTION");
        assertThat(look(FindingKind.FAMILY_MESSAGE_TASK_MISSING)).isEqualTo(new Tally(1, 1, 0));
        assertThat(trouble.openTasks()).containsExactly("FIX_CONTACT_DETAILS");

        jdbc.sql("UPDATE family_message SET state = 'SENT'").update();
        assertThat(look(FindingKind.FAMILY_MESSAGE_TASK_LEFT_OVER)).isEqualTo(new Tally(1, 1, 0));
        assertThat(trouble.openTasks()).isEmpty();
    }

    @Test
    void aFamilyThatWasNotToldOfAnUnlinkIsTold() {
        var untold = trouble.link(trouble.guardian(), LONG_AGO);
        var told = trouble.link(trouble.guardian(), LONG_AGO);
        trouble.message("unlinked/" + told, "ACCEPTED");
        var unclearYet = trouble.link(trouble.guardian(), LONG_AGO);
        trouble.message("unlinked/" + unclearYet, "UNKNOWN");
        trouble.link(trouble.guardian(), NOON.minusSeconds(60));
        trouble.link(trouble.guardian(), NOON.minus(Duration.ofDays(40)));

        assertThat(look(FindingKind.UNLINK_NOT_TOLD)).isEqualTo(new Tally(2, 2, 0));

        assertThat(trouble.toldOf(untold)).containsExactly("account-unlinked");
        assertThat(trouble.toldOf(unclearYet)).containsExactly("account-unlinked");
        assertThat(trouble.toldOf(told)).isEmpty();
    }

    @Test
    void aSendOfWhichNobodyKnowsIsLookedUp() {
        when(unclear.since(any(), anyInt())).thenReturn(List.of(new UnclearSends.Unclear(31, 20, 4)));

        assertThat(look(FindingKind.SEND_UNCLEAR)).isEqualTo(new Tally(1, 1, 0));

        verify(unclear).settle(31);
    }

    @Test
    void aMessageThatTheEngineDoesNotTakeIsOfferedAgain() {
        jdbc.sql("""
                        INSERT INTO outbox (id, message_name, correlation_key, variables, time_to_live, created_at,
                          available_at, tries, crowd, problem)
                        VALUES (1, 'x', '1', '{}', 0, :then, UTC_TIMESTAMP(6) + INTERVAL 15 MINUTE, 5, TRUE, 'PERMISSION_DENIED'),
                               (2, 'x', '2', '{}', 0, :then, UTC_TIMESTAMP(6) + INTERVAL 15 MINUTE, 5, FALSE, NULL),
                               (3, 'x', '3', '{}', 0, :then, UTC_TIMESTAMP(6) + INTERVAL 15 MINUTE, 5, TRUE, NULL)
                        """).param("then", Timestamp.from(LONG_AGO)).update();

        assertThat(look(FindingKind.OUTBOX_STUCK)).isEqualTo(new Tally(2, 2, 0));

        assertThat(jdbc.sql("SELECT id FROM outbox WHERE available_at <= UTC_TIMESTAMP(6) ORDER BY id")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
    }

    @Test
    void aGroupThatStandsStillIsLeftForAPersonAndOneThatMovesIsNot() {
        jdbc.sql("INSERT INTO group_invitation VALUES (7, 20, 5, 'Ana', ?, NULL, 0)")
                .param(Timestamp.from(LONG_AGO))
                .update();
        jdbc.sql("INSERT INTO group_invitation_row (group_id, guardian_id) VALUES (7, ?), (7, ?)")
                .params(trouble.guardian(), trouble.guardian())
                .update();
        look(FindingKind.GROUP_STANDS_STILL);
        jdbc.sql("UPDATE group_invitation_row SET outcome = 'INVITED' LIMIT 1").update();
        clock.pass(PAST_THE_MARGIN);
        assertThat(look(FindingKind.GROUP_STANDS_STILL)).as("it moved").isEqualTo(Tally.NONE);

        clock.pass(PAST_THE_MARGIN);
        assertThat(look(FindingKind.GROUP_STANDS_STILL)).isEqualTo(new Tally(1, 0, 1));
        assertThat(look(FindingKind.GROUP_STANDS_STILL)).isEqualTo(new Tally(1, 0, 0));
        assertThat(trouble.openTasks()).isEmpty();
    }

    private Tally look(FindingKind kind) {
        return examine.examine(checks.stream()
                .collect(Collectors.toMap(Check::kind, Function.identity()))
                .get(kind));
    }
}
