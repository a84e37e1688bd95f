package org.kinvite.reconciliation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kinvite.engine.EngineMemory;
import org.kinvite.kernel.Sampled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands still and could not be mended, and whether anybody looks: the same on every instance, take the max. */
@Component
class FindingMeters implements MeterBinder {

    private static final String FOR_A_PERSON =
            "SELECT kind, COUNT(*) FROM finding WHERE settled_at IS NULL AND handed_over_at IS NOT NULL GROUP BY kind";

    private static final String GIVEN_UP = "SELECT COUNT(*) FROM process_sign WHERE back_at IS NULL";

    private record Installation(Map<FindingKind, Long> forAPerson, long givenUp, Instant lookedAt, boolean dataLost) {}

    private final JdbcClient jdbc;
    private final Runs runs;
    private final EngineMemory memory;
    private final Clock clock;
    private final Sampled<Installation> installation = new Sampled<>("the findings", this::ask);

    FindingMeters(JdbcClient jdbc, Runs runs, EngineMemory memory, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : FindingKind.values()) {
            Gauge.builder("kinvite.findings.person", () -> figure(now -> now.forAPerson.getOrDefault(kind, 0L)))
                    .description("What reconciliation could not mend and left for a person")
                    .tag("kind", kind.name())
                    .register(registry);
        }
        Gauge.builder("kinvite.processes.given.up", () -> figure(Installation::givenUp))
                .description("Processes whose worker gave up, each an incident of the engine")
                .register(registry);
        Gauge.builder("kinvite.engine.data.lost", () -> figure(now -> now.dataLost ? 1 : 0))
                .description("1 while the engine has lost its data and nobody has started its processes again")
                .register(registry);
        Gauge.builder("kinvite.reconciliation.age", () -> figure(this::age))
                .description("How long ago the newest comparison ended; not a number before the first")
                .baseUnit("seconds")
                .register(registry);
    }

    private double figure(ToDoubleFunction<Installation> figure) {
        return installation.value().map(figure::applyAsDouble).orElse(Double.NaN);
    }

    private double age(Installation now) {
        return now.lookedAt == null
                ? Double.NaN
                : Duration.between(now.lookedAt, clock.instant()).toSeconds();
    }

    private Installation ask() {
        var forAPerson = new EnumMap<FindingKind, Long>(FindingKind.class);
        jdbc.sql(FOR_A_PERSON).query(row -> {
            forAPerson.put(FindingKind.valueOf(row.getString(1)), row.getLong(2));
        });
        var givenUp = jdbc.sql(GIVEN_UP).query(Long.class).single();
        var lookedAt = runs.newest().map(Runs.Run::finishedAt).orElse(null);
        return new Installation(forAPerson, givenUp, lookedAt, memory.lostAt().isPresent());
    }
}
