package org.kinvite.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinvite.engine.EngineMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@ReconciliationTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class FindingMetersTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Runs runs;

    @Autowired
    EngineMemory memory;

    final SettableClock clock = new SettableClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM finding").update();
        jdbc.sql("DELETE FROM process_sign").update();
        jdbc.sql("DELETE FROM reconciliation_run").update();
        memory.lossIsDealtWith();
    }

    @Test
    void whatWaitsForAPersonIsToldByItsKind() {
        finding(1, FindingKind.OUTBOX_STUCK, true);
        finding(2, FindingKind.OUTBOX_STUCK, false);
        jdbc.sql("INSERT INTO process_sign VALUES ('invitation', 7, 77, 'Task_SendInvitation', '2026-11-24', NULL)")
                .update();
        bind();

        assertThat(meters.get("kinvite.findings.person")
                        .tag("kind", "OUTBOX_STUCK")
                        .gauge()
                        .value())
                .isEqualTo(1);
        assertThat(meters.get("kinvite.findings.person")
                        .tag("kind", "STEP_OVERDUE")
                        .gauge()
                        .value())
                .isZero();
        assertThat(figure("kinvite.processes.given.up")).isEqualTo(1);
        assertThat(figure("kinvite.engine.data.lost")).isZero();
    }

    @Test
    void anEngineThatLostItsDataAndTheAgeOfTheNewestComparisonAreTold() {
        jdbc.sql("UPDATE engine_memory SET lost_at = '2026-11-24'").update();
        runs.add(clock.instant().minus(Duration.ofHours(1)), null, Map.of(), 0);
        jdbc.sql("UPDATE reconciliation_run SET finished_at = ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofMinutes(40))))
                .update();
        bind();

        assertThat(figure("kinvite.engine.data.lost")).isEqualTo(1);
        assertThat(figure("kinvite.reconciliation.age")).isEqualTo(2_400);
    }

    @Test
    void beforeTheFirstComparisonItsAgeIsUnknownAndNotZero() {
        bind();

        assertThat(figure("kinvite.reconciliation.age")).isNaN();
    }

    private void bind() {
        new FindingMeters(jdbc, runs, memory, clock).bindTo(meters);
    }

    private double figure(String name) {
        return meters.get(name).gauge().value();
    }

    private void finding(long id, FindingKind kind, boolean forAPerson) {
        var at = Timestamp.from(SomeTrouble.LONG_AGO);
        jdbc.sql("INSERT INTO finding (id, kind, subject_id, fingerprint, found_at, seen_at, tries, handed_over_at,"
                        + " left_alone, version) VALUES (?, ?, ?, 0, ?, ?, 3, ?, FALSE, 1)")
                .params(id, kind.name(), id, at, at, forAPerson ? at : null)
                .update();
    }
}
