package org.kinvite.task;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kinvite.kernel.Sampled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits for people, and since when. */
@Component
class TaskMeters implements MeterBinder {

    private record Open(long tasks, Instant since) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Sampled<Map<TaskKind, Open>> open = new Sampled<>("the open tasks", this::ask);

    TaskMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : TaskKind.values()) {
            Gauge.builder("kinvite.tasks.open", () -> figure(kind, Open::tasks))
                    .description("Tasks that wait for staff; the same on every instance: take the max")
                    .tag("kind", kind.name())
                    .register(registry);
            Gauge.builder("kinvite.tasks.age", () -> figure(kind, this::age))
                    .description("How long the oldest of them has waited; the same on every instance: take the max")
                    .baseUnit("seconds")
                    .tag("kind", kind.name())
                    .register(registry);
        }
    }

    /** Not a number while it is not known, zero when nothing waits. */
    private double figure(TaskKind kind, ToDoubleFunction<Open> figure) {
        return open.value()
                .map(known -> known.containsKey(kind) ? figure.applyAsDouble(known.get(kind)) : 0)
                .orElse(Double.NaN);
    }

    private double age(Open tasks) {
        return Math.max(0, Duration.between(tasks.since(), clock.instant()).toSeconds());
    }

    private Map<TaskKind, Open> ask() {
        var known = new EnumMap<TaskKind, Open>(TaskKind.class);
        jdbc.sql(
                        "SELECT kind, COUNT(*) AS tasks, MIN(opened_at) AS since FROM task WHERE decided_at IS NULL GROUP BY kind")
                .query(row -> {
                    known.put(
                            TaskKind.valueOf(row.getString("kind")),
                            new Open(
                                    row.getLong("tasks"),
                                    row.getTimestamp("since").toInstant()));
                });
        return known;
    }
}
