package org.kinvite.reconciliation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kinvite.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is to compare: any instance of the application, one at a time, when it is time or somebody asks. */
@Component
class Turn {

    /**
     * A comparison that this instance alone makes now.
     *
     * @param askedByName who wanted it now; null when it was time
     * @param engineReadySince since when every comparison found the engine ready; null when it is not
     */
    record Taken(String askedByName, Instant engineReadySince) {}

    private final long me = Ids.next();
    private final JdbcClient jdbc;
    private final ReconciliationSettings settings;
    private final Clock clock;

    Turn(JdbcClient jdbc, ReconciliationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param engineReady whether the engine is ready at this moment */
    @Transactional
    public Optional<Taken> take(boolean engineReady) {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("""
                        SELECT asked_by_name, engine_ready_since FROM reconciliation
                        WHERE next_at <= ? AND (claimed_until IS NULL OR claimed_until <= ?)
                        FOR UPDATE SKIP LOCKED
                        """)
                .params(now, now)
                .query((row, index) ->
                        new Taken(row.getString(1), engineReady ? since(row.getTimestamp(2), now.toInstant()) : null))
                .optional()
                .map(this::claim);
    }

    private static Instant since(Timestamp known, Instant now) {
        return known == null ? now : known.toInstant();
    }

    private Taken claim(Taken taken) {
        var now = clock.instant();
        jdbc.sql("""
                        UPDATE reconciliation
                        SET claimed_by = ?, claimed_until = ?, next_at = ?, asked_by_name = NULL, engine_ready_since = ?
                        """)
                .params(
                        me,
                        Timestamp.from(now.plus(settings.lease())),
                        Timestamp.from(now.plus(settings.every())),
                        taken.engineReadySince() == null ? null : Timestamp.from(taken.engineReadySince()))
                .update();
        return taken;
    }

    /** It takes longer than thought. */
    void extend() {
        jdbc.sql("UPDATE reconciliation SET claimed_until = ? WHERE claimed_by = ?")
                .params(Timestamp.from(clock.instant().plus(settings.lease())), me)
                .update();
    }

    void end() {
        jdbc.sql("UPDATE reconciliation SET claimed_until = NULL WHERE claimed_by = ?")
                .param(me)
                .update();
    }

    /** Whoever takes the next turn takes it at once. */
    void ask(String byName) {
        jdbc.sql("UPDATE reconciliation SET next_at = ?, asked_by_name = ?")
                .params(Timestamp.from(clock.instant()), byName)
                .update();
    }

    /** Whether one is asked for or under way. */
    boolean isUnderWay() {
        var now = Timestamp.from(clock.instant());
        return jdbc.sql("SELECT COUNT(*) FROM reconciliation WHERE asked_by_name IS NOT NULL OR claimed_until > ?")
                        .param(now)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
