package org.kinvite.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the engine still has the data it had. Its keys only ever grow, so a deployment whose key is not beyond an
 * earlier one's was made in an engine that began anew, or was set back to an older copy of its data.
 */
@Component
public class EngineMemory {

    private static final Logger LOG = LoggerFactory.getLogger(EngineMemory.class);

    private final JdbcClient jdbc;
    private final Clock clock;

    EngineMemory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The largest key that a deployment was given so far; zero before the first one. */
    long newestDeployment() {
        return jdbc.sql("SELECT deployment_key FROM engine_memory")
                .query(Long.class)
                .single();
    }

    /** @param before what {@link #newestDeployment()} said before the deployment of {@code key} was asked for */
    void deployed(long key, long before) {
        if (key > before) {
            jdbc.sql("UPDATE engine_memory SET deployment_key = GREATEST(deployment_key, ?)")
                    .param(key)
                    .update();
        } else {
            jdbc.sql("UPDATE engine_memory SET deployment_key = ?").param(key).update();
            lost("a deployment was given key %d, one before it %d".formatted(key, before));
        }
    }

    /** @param sign how it shows */
    void lost(String sign) {
        jdbc.sql("UPDATE engine_memory SET lost_at = COALESCE(lost_at, ?)")
                .param(Timestamp.from(clock.instant()))
                .update();
        LOG.error(
                "the engine has lost its data: {}. Open processes are started again on the page Settings > Operations",
                sign);
    }

    /** When it was noticed that the engine has lost its data; empty unless it has, and nobody acted on it yet. */
    public Optional<Instant> lostAt() {
        return jdbc.sql("SELECT lost_at FROM engine_memory WHERE lost_at IS NOT NULL")
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Somebody has acted on the loss. */
    public void lossIsDealtWith() {
        jdbc.sql("UPDATE engine_memory SET lost_at = NULL").update();
    }
}
