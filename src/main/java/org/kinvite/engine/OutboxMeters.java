package org.kinvite.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.kinvite.kernel.Sampled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much waits for the engine, and since when. */
@Component
class OutboxMeters implements MeterBinder {

    // answered from the index alone, whatever waits
    private static final String WAITING = """
            SELECT oldest.crowd, oldest.created_at, counted.waiting
            FROM (SELECT MIN(id) AS id, COUNT(*) AS waiting FROM outbox GROUP BY crowd) counted
            JOIN outbox oldest ON oldest.id = counted.id""";

    private record Waiting(long messages, Instant since) {}

    private final JdbcClient jdbc;
    private final Relay relay;
    private final Clock clock;
    private final Sampled<Map<Boolean, Waiting>> waiting = new Sampled<>("the outbox", this::ask);

    OutboxMeters(JdbcClient jdbc, Relay relay, Clock clock) {
        this.jdbc = jdbc;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var crowd : new boolean[] {false, true}) {
            Gauge.builder("kinvite.outbox.depth", () -> figure(crowd, Waiting::messages))
                    .description("Messages that wait for the engine; the same on every instance: take the max")
                    .tag("crowd", Boolean.toString(crowd))
                    .register(registry);
            Gauge.builder("kinvite.outbox.age", () -> figure(crowd, this::age))
                    .description("How long the oldest of them has waited; the same on every instance: take the max")
                    .baseUnit("seconds")
                    .tag("crowd", Boolean.toString(crowd))
                    .register(registry);
        }
        Gauge.builder("kinvite.outbox.in.flight", relay, Relay::inFlight)
                .description("Messages that this instance has sent to the engine and that are not answered yet")
                .register(registry);
    }

    /** Not a number while it is not known, zero when nothing waits. */
    private double figure(boolean crowd, ToDoubleFunction<Waiting> figure) {
        return waiting.value()
                .map(known -> known.containsKey(crowd) ? figure.applyAsDouble(known.get(crowd)) : 0)
                .orElse(Double.NaN);
    }

    private double age(Waiting waiting) {
        return Math.max(0, Duration.between(waiting.since(), clock.instant()).toMillis() / 1000.0);
    }

    private Map<Boolean, Waiting> ask() {
        var known = new HashMap<Boolean, Waiting>();
        jdbc.sql(WAITING).query(row -> {
            known.put(
                    row.getBoolean("crowd"),
                    new Waiting(
                            row.getLong("waiting"),
                            row.getTimestamp("created_at").toInstant()));
        });
        return known;
    }
}
