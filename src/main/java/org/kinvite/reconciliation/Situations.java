package org.kinvite.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.kinvite.engine.EngineMemory;
import org.kinvite.engine.EngineState;
import org.kinvite.engine.OutboxDepth;
import org.kinvite.messaging.UnclearSends;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the installation stands at this moment, in numbers. */
@Component
public class Situations {

    /**
     * The numbers of one moment.
     *
     * @param engineThere whether every partition of the engine has a healthy leader
     * @param modelsKnown whether the engine knows the models
     * @param dataLostAt when it was noticed that the engine has lost its data; null unless it has
     * @param outbox what waits to be told to the engine
     * @param sends messages that are with a provider now, or of which it is not known whether they are
     */
    public record Situation(
            boolean engineThere,
            boolean modelsKnown,
            Instant dataLostAt,
            OutboxDepth.Depth outbox,
            UnclearSends.Count sends,
            Open open) {}

    /**
     * What is open.
     *
     * @param tasks what waits for a person
     * @param waitingJobs processes whose worker said that it would be back, e.g. after quiet hours
     * @param givenUp processes whose worker gave up, each an incident of the engine
     */
    public record Open(int invitations, int tasks, int waitingJobs, int givenUp) {}

    private static final String OPEN = """
            SELECT (SELECT COUNT(*) FROM invitation WHERE open_guardian IS NOT NULL),
              (SELECT COUNT(*) FROM task WHERE decided_at IS NULL),
              (SELECT COUNT(*) FROM process_sign WHERE back_at > ?),
              (SELECT COUNT(*) FROM process_sign WHERE back_at IS NULL)
            """;

    private final EngineState engine;
    private final EngineMemory memory;
    private final OutboxDepth outbox;
    private final UnclearSends sends;
    private final JdbcClient jdbc;
    private final Clock clock;

    Situations(
            EngineState engine,
            EngineMemory memory,
            OutboxDepth outbox,
            UnclearSends sends,
            JdbcClient jdbc,
            Clock clock) {
        this.engine = engine;
        this.memory = memory;
        this.outbox = outbox;
        this.sends = sends;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Situation now() {
        return new Situation(
                engine.isThere(),
                engine.knowsModels(),
                memory.lostAt().orElse(null),
                outbox.now(),
                sends.count(),
                open());
    }

    private Open open() {
        return jdbc.sql(OPEN)
                .param(Timestamp.from(clock.instant()))
                .query((row, index) -> new Open(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }
}
