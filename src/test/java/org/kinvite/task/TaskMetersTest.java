package org.kinvite.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Ids;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TaskMetersTest {

    @Autowired
    JdbcClient jdbc;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Clock clock = Clock.fixed(Instant.parse("2026-11-24T15:00:00Z"), ZoneOffset.UTC);
    final Timestamp anHourAgo = Timestamp.from(clock.instant().minus(Duration.ofHours(1)));

    /** Other tests share the database. */
    @AfterEach
    void empty() {
        Stream.of("task", "guardian", "student", "site", "agency")
                .forEach(table -> jdbc.sql("DELETE FROM " + table).update());
    }

    @Test
    void tellsWhatWaitsByKindWithoutWhatWasDecided() {
        jdbc.sql("INSERT INTO agency VALUES (10, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT INTO site VALUES (20, 10, 'Harbor', 'America/New_York', 0)")
                .update();
        jdbc.sql("INSERT INTO student VALUES (50, 10, 'Mai', 'Tran', 0)").update();
        jdbc.sql("INSERT INTO guardian VALUES (60, 50, 'A', 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', NULL, NULL, 0)")
                .update();
        task(1, false);
        task(2, false);
        task(3, true);
        new TaskMeters(jdbc, clock).bindTo(meters);

        assertThat(figure("kinvite.tasks.open", TaskKind.FIX_CONTACT_DETAILS)).isEqualTo(2);
        assertThat(figure("kinvite.tasks.age", TaskKind.FIX_CONTACT_DETAILS)).isEqualTo(3_600);
        assertThat(figure("kinvite.tasks.open", TaskKind.FOLLOW_UP_IN_PERSON)).isZero();
        assertThat(figure("kinvite.tasks.age", TaskKind.FOLLOW_UP_IN_PERSON)).isZero();
    }

    private double figure(String name, TaskKind kind) {
        return meters.get(name).tag("kind", kind.name()).gauge().value();
    }

    private void task(long subject, boolean decided) {
        jdbc.sql(
                        "INSERT INTO task (id, kind, process, subject_id, guardian_id, site_id, opened_at, decided_at, version)"
                                + " VALUES (?, 'FIX_CONTACT_DETAILS', 'invitation', ?, 60, 20, ?, ?, 0)")
                .params(Ids.next(), subject, anHourAgo, decided ? anHourAgo : null)
                .update();
    }
}
