package org.kinvite.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries in the database, so that all instances of the application agree. A try is counted before it is made: a
 * thousand at once are no more than a thousand one after another. Nothing here depends on whether an account exists.
 */
@Component
class Attempts {

    /** What is counted, and how often it may be tried. */
    enum Kind {
        SIGN_IN_CONTACT,
        SIGN_IN_ADDRESS,
        CODE_RESENT,
        CODE_CONTACT,
        CODE_ADDRESS
    }

    private record Limit(int tries, Duration window) {}

    private record Row(int taken, Instant since) {}

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    private static final Duration HOUR = Duration.ofHours(1);

    // what is assigned first is seen by what follows
    private static final String TAKE = """
            INSERT INTO attempt (bucket, since, taken) VALUES (:bucket, :now, 1)
            ON DUPLICATE KEY UPDATE
              taken = CASE WHEN since <= :expired THEN 1 ELSE taken + 1 END,
              since = CASE WHEN since <= :expired THEN :now ELSE since END
            """;

    private final JdbcClient jdbc;
    private final KeyedHash hash;
    private final AccountSettings settings;
    private final Clock clock;

    Attempts(JdbcClient jdbc, KeyedHash hash, AccountSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.hash = hash;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts one more, also when the caller's work is rolled back.
     *
     * @throws TooManyTries when there were as many as are allowed already
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void take(Kind kind, String subject) {
        var limit = limit(kind);
        var now = clock.instant();
        var bucket = hash.of(kind.name(), subject);
        forgetOld(now);
        jdbc.sql(TAKE)
                .param("bucket", bucket)
                .param("now", Timestamp.from(now))
                .param("expired", Timestamp.from(now.minus(limit.window())))
                .update();
        var row = jdbc.sql("SELECT taken, since FROM attempt WHERE bucket = ?")
                .param(bucket)
                .query((rs, n) ->
                        new Row(rs.getInt("taken"), rs.getTimestamp("since").toInstant()))
                .optional()
                .orElse(new Row(1, now));
        if (row.taken() > limit.tries()) {
            if (row.taken() == limit.tries() + 1 && kind != Kind.CODE_RESENT) {
                LOG.warn(
                        "{} tries of {}: no more until {}",
                        row.taken(),
                        kind,
                        row.since().plus(limit.window()));
            }
            throw new TooManyTries(Duration.between(now, row.since().plus(limit.window())));
        }
    }

    /** It was a good one: it does not count. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void giveBack(Kind kind, String subject) {
        jdbc.sql("UPDATE attempt SET taken = taken - 1 WHERE bucket = ? AND taken > 0")
                .param(hash.of(kind.name(), subject))
                .update();
    }

    /** Starts anew. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void forget(Kind kind, String subject) {
        jdbc.sql("DELETE FROM attempt WHERE bucket = ?")
                .param(hash.of(kind.name(), subject))
                .update();
    }

    /** Each adds one row at most and takes some away, so that the table never grows for long. */
    private void forgetOld(Instant now) {
        var longest = settings.signInPause().compareTo(HOUR) > 0 ? settings.signInPause() : HOUR;
        try {
            jdbc.sql("DELETE FROM attempt WHERE since < ? LIMIT 10")
                    .param(Timestamp.from(now.minus(longest)))
                    .update();
        } catch (ConcurrencyFailureException atIt) {
            LOG.debug("somebody else takes the old attempts away");
        }
    }

    private Limit limit(Kind kind) {
        return switch (kind) {
            case SIGN_IN_CONTACT -> new Limit(settings.signInTries(), settings.signInPause());
            case SIGN_IN_ADDRESS -> new Limit(settings.signInTriesPerAddress(), settings.signInPause());
            case CODE_RESENT -> new Limit(1, settings.resendPause());
            case CODE_CONTACT -> new Limit(settings.codesPerHour(), HOUR);
            case CODE_ADDRESS -> new Limit(settings.codesPerHourAndAddress(), HOUR);
        };
    }
}
