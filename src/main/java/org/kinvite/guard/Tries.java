package org.kinvite.guard;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries in the database, so that all instances of the application agree. A try is counted before it is made: a
 * thousand at once are no more than a thousand one after another. Nothing here depends on whether an account exists, and
 * what is kept tells nobody who tried.
 */
@Component
public class Tries {

    private record Row(int taken, Instant since) {}

    private static final Logger LOG = LoggerFactory.getLogger(Tries.class);

    // what is assigned first is seen by what follows
    private static final String TAKE = """
            INSERT INTO attempt (bucket, since, taken) VALUES (:bucket, :now, 1)
            ON DUPLICATE KEY UPDATE
              taken = CASE WHEN since <= :expired THEN 1 ELSE taken + 1 END,
              since = CASE WHEN since <= :expired THEN :now ELSE since END
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final Clock clock;

    Tries(JdbcClient jdbc, KeyedHash hash, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * Counts one more, also when the caller's work is rolled back.
     *
     * @param subject who or what tries: a contact, a client's address
     * @throws TooManyTries when there were as many as are allowed already
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void take(TryLimit limit, String subject) {
        var now = clock.instant();
        forgetOld(now);
        jdbc.sql(TAKE)
                .param("bucket", bucket(limit, subject))
                .param("now", Timestamp.from(now))
                .param("expired", Timestamp.from(now.minus(limit.window())))
                .update();
        var row = find(limit, subject).orElse(new Row(1, now));
        if (row.taken() > limit.tries()) {
            var until = row.since().plus(limit.window());
            if (row.taken() == limit.tries() + 1 && limit.loud()) {
                LOG.warn("{} tries of {}: no more until {}", row.taken(), limit.what(), until);
            }
            throw new TooManyTries(limit.what(), Duration.between(now, until));
        }
    }

    /** Until when no more tries are allowed; empty when the next one is. Counts nothing. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Instant> exhaustedUntil(TryLimit limit, String subject) {
        return find(limit, subject)
                .filter(row -> row.taken() >= limit.tries())
                .map(row -> row.since().plus(limit.window()))
                .filter(until -> until.isAfter(clock.instant()));
    }

    /** It was a good one: it does not count. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void giveBack(TryLimit limit, String subject) {
        jdbc.sql("UPDATE attempt SET taken = taken - 1 WHERE bucket = ? AND taken > 0")
                .param(bucket(limit, subject))
                .update();
    }

    /** Starts anew. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void forget(TryLimit limit, String subject) {
        jdbc.sql("DELETE FROM attempt WHERE bucket = ?")
                .param(bucket(limit, subject))
                .update();
    }

    private Optional<Row> find(TryLimit limit, String subject) {
        return jdbc.sql("SELECT taken, since FROM attempt WHERE bucket = ?")
                .param(bucket(limit, subject))
                .query((rs, n) ->
                        new Row(rs.getInt("taken"), rs.getTimestamp("since").toInstant()))
                .optional();
    }

    private byte[] bucket(TryLimit limit, String subject) {
        return hash.of(limit.what(), subject);
    }

    /** Each adds one row at most and takes some away, so that the table never grows for long. */
    private void forgetOld(Instant now) {
        try {
            jdbc.sql("DELETE FROM attempt WHERE since < ? LIMIT 10")
                    .param(Timestamp.from(now.minus(TryLimit.LONGEST)))
                    .update();
        } catch (ConcurrencyFailureException atIt) {
            LOG.debug("somebody else takes the old tries away");
        }
    }
}
