package org.kinvite.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kinvite.reconciliation.SettableClock.NOON;
import static org.kinvite.reconciliation.SomeTrouble.LONG_AGO;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.engine.EngineMemory;
import org.kinvite.staff.Actor;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** An engine lost its data: the dry run, the press, and how it goes on. */
@ReconciliationTest
class StartOpenAgainTest {

    @Autowired
    StartOpenAgain startOpenAgain;

    @Autowired
    StartAgainStep step;

    @Autowired
    StartAgainProgress progress;

    @Autowired
    EngineMemory engineMemory;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    SomeTrouble trouble;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneSite() {
        trouble.prepare();
        clock.reset();
        when(currentStaff.actor()).thenReturn(new Actor(Actor.Kind.STAFF, 5L, "Ana"));
    }

    @Test
    void theDryRunSaysHowManyWouldWaitWhereAndWhatIsNotSentAgain() {
        var marked = trouble.invitation("REQUESTED", null);
        trouble.message("invitation/" + marked + "/1", "DELIVERED");
        trouble.invitation("REQUESTED", NOON.plusSeconds(60));
        trouble.invitation("INVITED", LONG_AGO);
        trouble.invitation("INVITED", NOON.plusSeconds(60));
        trouble.invitation("FOLLOW_UP", NOON.plusSeconds(60));
        trouble.invitation("NEEDS_ATTENTION", null);
        trouble.familyMessage("REQUESTED");
        trouble.familyMessage("NEEDS_ATTENTION");
        trouble.familyMessage("SENT");
        trouble.link(trouble.guardian(), LONG_AGO);

        var parts = startOpenAgain.preview();

        assertThat(parts)
                .extracting(StartOpenAgain.Part::process)
                .containsExactly("invitation", "family-message", "account-unlink");
        assertThat(parts.get(0).preview().states())
                .isEqualTo(Map.of("REQUESTED", 2, "INVITED", 2, "FOLLOW_UP", 1, "NEEDS_ATTENTION", 1));
        assertThat(parts.get(0).preview().notes()).isEqualTo(Map.of("ACCEPTED", 1, "REMINDER_DUE", 1));
        assertThat(parts.get(1).preview().states()).isEqualTo(Map.of("REQUESTED", 1, "NEEDS_ATTENTION", 1));
        assertThat(parts.get(2).preview().states()).isEqualTo(Map.of("NOT_TOLD", 1));
        assertThat(outbox()).isEmpty();
    }

    @Test
    void onePressStartsEverythingThatIsOpenBatchByBatch() {
        jdbc.sql("UPDATE engine_memory SET lost_at = ?")
                .param(Timestamp.from(LONG_AGO))
                .update();
        var open = IntStream.range(0, 450)
                .mapToObj(each -> trouble.invitation("INVITED", NOON.plusSeconds(each)))
                .toList();
        var ended = trouble.invitation("REQUESTED", null);
        jdbc.sql("UPDATE invitation SET state = 'WITHDRAWN', ended_at = invited_at WHERE id = ?")
                .param(ended)
                .update();
        var message = trouble.familyMessage("NEEDS_ATTENTION");
        var link = trouble.link(trouble.guardian(), LONG_AGO);
        assertThat(engineMemory.lostAt()).isPresent();

        assertThat(startOpenAgain.start()).isTrue();
        assertThat(step.isAsked()).isTrue();
        assertThat(step.run()).isTrue();
        assertThat(progress.newest()).hasValueSatisfying(so -> {
            assertThat(so.isDone()).isFalse();
            assertThat(so.started()).isEqualTo(200);
            assertThat(so.planned()).isEqualTo(452);
            assertThat(so.percent()).isEqualTo(44);
        });
        assertThat(startOpenAgain.start()).as("one at a time").isFalse();
        workOff();
        assertThat(outbox()).doesNotHaveDuplicates();

        assertThat(outbox()).hasSize(452).contains(Long.toString(message), Long.toString(link));
        assertThat(outbox())
                .containsAll(open.stream().map(id -> Long.toString(id)).toList());
        assertThat(outbox()).doesNotContain(Long.toString(ended));
        assertThat(progress.newest()).hasValueSatisfying(so -> {
            assertThat(so.isDone()).isTrue();
            assertThat(so.percent()).isEqualTo(100);
            assertThat(so.askedByName()).isEqualTo("Ana");
        });
        assertThat(step.isAsked()).isFalse();
        assertThat(engineMemory.lostAt()).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM outbox WHERE NOT crowd AND correlation_key = ?")
                        .param(Long.toString(open.getFirst()))
                        .query(Integer.class)
                        .single())
                .as("single families pass the crowd")
                .isZero();
        assertThat(jdbc.sql("SELECT actor_name FROM audit_entry WHERE action = 'processes.started-again'")
                        .query(String.class)
                        .list())
                .containsExactly("Ana");
    }

    @Test
    void itCanBePressedAgainAfterwards() {
        trouble.invitation("INVITED", NOON.plusSeconds(60));
        startOpenAgain.start();
        workOff();

        assertThat(startOpenAgain.start()).isTrue();
        workOff();
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void onlySupervisorsPress() {
        doThrow(new AccessDeniedException("no")).when(currentStaff).requireSupervisor();

        assertThatThrownBy(startOpenAgain::start).isInstanceOf(AccessDeniedException.class);
    }

    private void workOff() {
        var steps = 0;
        while (step.run()) {
            steps++;
        }
        assertThat(steps).isPositive();
    }

    private List<String> outbox() {
        return jdbc.sql("SELECT correlation_key FROM outbox ORDER BY id")
                .query(String.class)
                .list();
    }
}
