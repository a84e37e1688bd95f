package org.kinvite.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.reconciliation.SettableClock.NOON;
import static org.kinvite.reconciliation.SomeTrouble.LONG_AGO;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kinvite.engine.StuckInstances;
import org.kinvite.messaging.UnclearSends;
import org.kinvite.staff.Actor;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.task.DecideTask;
import org.kinvite.task.TaskOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** One comparison after the other: whose turn it is, what is tried again, what is left for a person. */
@ReconciliationTest
@RecordApplicationEvents
@ExtendWith(OutputCaptureExtension.class)
class CompareTest {

    private static final Duration EVERY = Duration.ofMinutes(5);

    @Autowired
    Turn turn;

    @Autowired
    CompareAll compareAll;

    @Autowired
    LookNow lookNow;

    @Autowired
    Runs runs;

    @Autowired
    OpenFindings findings;

    @Autowired
    DecideTask decideTask;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    StuckInstances stuck;

    @Autowired
    UnclearSends unclear;

    @Autowired
    SomeTrouble trouble;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void oneSite() {
        trouble.prepare();
        clock.reset();
        when(currentStaff.sites()).thenReturn(Set.of(SomeTrouble.SITE));
        when(currentStaff.actor()).thenReturn(new Actor(Actor.Kind.STAFF, 5L, "Ana"));
    }

    @Test
    void oneInstanceAtATimeHasTheTurnAndOnlyWhenItIsTime() {
        assertThat(turn.take(true)).isPresent();
        assertThat(turn.take(true)).as("it is taken").isEmpty();
        turn.end();
        assertThat(turn.take(true)).as("it is not time").isEmpty();
        clock.pass(EVERY);
        assertThat(turn.take(true)).isPresent();
        clock.pass(EVERY);
        assertThat(turn.take(true)).as("whoever has it is not dead yet").isEmpty();
        clock.pass(Duration.ofMinutes(10));
        assertThat(turn.take(true)).as("whoever had it died").isPresent();
    }

    @Test
    void whoeverAsksNeedNotWait() {
        turn.take(true);
        turn.end();

        lookNow.look();

        assertThat(lookNow.isUnderWay()).isTrue();
        assertThat(turn.take(true))
                .hasValueSatisfying(taken -> assertThat(taken.askedByName()).isEqualTo("Ana"));
        turn.end();
        assertThat(lookNow.isUnderWay()).isFalse();
    }

    @Test
    void anEngineThatHasJustComeBackIsGivenTimeToWorkOffWhatFellDue() {
        var invitation = trouble.invitation("INVITED", LONG_AGO);
        assertThat(turn.take(false).orElseThrow().engineReadySince()).isNull();
        turn.end();

        compareNext(true);
        assertThat(trouble.toldOf(invitation)).isEmpty();
        compareNext(true);
        compareNext(true);
        assertThat(trouble.toldOf(invitation)).as("ten minutes are not enough").isEmpty();
        compareNext(true);
        assertThat(trouble.toldOf(invitation)).isNotEmpty();
    }

    @Test
    void whatItDidIsKeptAndTold(CapturedOutput log) {
        trouble.invitation("NEEDS_ATTENTION", null);

        compare();

        assertThat(runs.newest()).hasValueSatisfying(run -> {
            assertThat(run.found()).isEqualTo(1);
            assertThat(run.mended()).isEqualTo(1);
            assertThat(run.failedChecks()).isZero();
        });
        assertThat(runs.since(NOON)).containsExactly(new Runs.OfKind(FindingKind.INVITATION_TASK_MISSING, 1, 0));
        assertThat(events.stream(ReconciliationFinished.class).map(ReconciliationFinished::tallies))
                .containsExactly(Map.of(FindingKind.INVITATION_TASK_MISSING, new Tally(1, 1, 0)));
        assertThat(log).contains("reconciliation: 1 INVITATION_TASK_MISSING, 1 mended");
    }

    @Test
    void aCheckThatFailsKeepsNoOtherFromItsWork(CapturedOutput log) {
        when(unclear.since(any(), anyInt())).thenThrow(new IllegalStateException("linh@example.com"));
        trouble.invitation("NEEDS_ATTENTION", null);

        compare();

        assertThat(runs.newest().orElseThrow().failedChecks()).isEqualTo(1);
        assertThat(trouble.openTasks()).hasSize(1);
        assertThat(log).contains("the check for SEND_UNCLEAR failed").doesNotContain("linh");
    }

    @Test
    void whatDidNotHelpIsTriedAgainEverMoreSeldomAndGoneOnceItMoves() {
        var invitation = trouble.invitation("INVITED", LONG_AGO);
        compare();
        published(invitation);
        compareAfter(Duration.ofMinutes(10));
        assertThat(trouble.toldOf(invitation)).as("not yet").isEmpty();
        compareAfter(Duration.ofMinutes(5));
        assertThat(trouble.toldOf(invitation)).isNotEmpty();
        published(invitation);
        compareAfter(Duration.ofMinutes(20));
        assertThat(trouble.toldOf(invitation)).as("it waits twice as long").isEmpty();
        assertThat(findings.at(Set.of(SomeTrouble.SITE), 10)).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(FindingKind.STEP_OVERDUE);
            assertThat(line.tries()).isEqualTo(2);
            assertThat(line.guardianName()).isEqualTo("Linh Tran");
        });
        assertThat(findings.at(Set.of(99L), 10)).isEmpty();

        jdbc.sql("UPDATE invitation SET next_step_at = ?, version = version + 1")
                .param(Timestamp.from(clock.instant().plusSeconds(60)))
                .update();
        compare();
        assertThat(findings.at(Set.of(SomeTrouble.SITE), 10)).isEmpty();
    }

    @Test
    void anIncidentThatComesBackThreeTimesIsLeftForAPersonWhoStartsItAgain() {
        var invitation = incidentLeftForAPerson();
        assertThat(trouble.openTasks()).containsExactly("STANDS_STILL");

        decideTask.decide(openTask(), TaskOutcome.START_AGAIN);

        assertThat(trouble.openTasks()).isEmpty();
        assertThat(lookNow.isUnderWay()).isTrue();
        compare();
        assertThat(trouble.toldOf(invitation)).contains("invitation-requested");
    }

    @Test
    void whatAPersonLeavesAloneDoesNotComeBackBeforeItMoves() {
        var invitation = incidentLeftForAPerson();

        decideTask.decide(openTask(), TaskOutcome.LEAVE);
        compareAfter(Duration.ofDays(2));
        assertThat(trouble.openTasks()).isEmpty();
        published(invitation);

        jdbc.sql("UPDATE invitation SET version = version + 1").update();
        compareAfter(EVERY);
        published(invitation);
        compareAfter(Duration.ofDays(2));
        assertThat(trouble.openTasks()).containsExactly("STANDS_STILL");
    }

    @Test
    void theTaskOfWhatMovesByItselfIsTakenOffTheList() {
        var invitation = incidentLeftForAPerson();
        jdbc.sql("UPDATE invitation SET state = 'EXPIRED', ended_at = invited_at WHERE id = ?")
                .param(invitation)
                .update();

        compareAfter(EVERY);

        assertThat(trouble.openTasks()).isEmpty();
    }

    /** Each time it is started again its worker tries for a while, and gives up. */
    private long incidentLeftForAPerson() {
        var invitation = trouble.invitation("INVITED", LONG_AGO);
        when(stuck.cancel(77)).thenReturn(true);
        for (var tries = 0; tries < 3; tries++) {
            trouble.sign("invitation", invitation, clock.instant(), null);
            compareAfter(Duration.ofHours(3));
            published(invitation);
            trouble.sign(
                    "invitation", invitation, clock.instant(), clock.instant().plusSeconds(900));
            compareAfter(EVERY);
            jdbc.sql("DELETE FROM process_sign").update();
        }
        trouble.sign("invitation", invitation, clock.instant(), null);
        compareAfter(EVERY);
        return invitation;
    }

    private long openTask() {
        return jdbc.sql("SELECT id FROM task WHERE decided_at IS NULL")
                .query(Long.class)
                .single();
    }

    private void published(long subject) {
        jdbc.sql("DELETE FROM outbox WHERE correlation_key = ?")
                .param(Long.toString(subject))
                .update();
    }

    private void compareNext(boolean engineReady) {
        clock.pass(EVERY);
        compareAll.run(turn.take(engineReady).orElseThrow());
        turn.end();
    }

    private void compareAfter(Duration time) {
        clock.pass(time);
        compare();
    }

    private void compare() {
        compareAll.run(new Turn.Taken(null, Instant.EPOCH));
    }
}
