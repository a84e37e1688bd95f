package org.kinvite.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the requests of a key in each minute, for all instances of the application together. */
@Component
class RequestCount {

    private static final Duration KEPT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final ApiSettings settings;
    private final Clock clock;

    RequestCount(JdbcClient jdbc, ApiSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts one more, within the caller's transaction.
     *
     * @return the how many-th of this minute it is
     * @throws TooManyRequests when that is beyond what a key may
     */
    int add(long keyId) {
        var now = clock.instant();
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        jdbc.sql("INSERT INTO api_usage (key_id, minute, requests) VALUES (?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE requests = requests + 1")
                .params(keyId, minute)
                .update();
        int requests = jdbc.sql("SELECT requests FROM api_usage WHERE key_id = ? AND minute = ?")
                .params(keyId, minute)
                .query(Integer.class)
                .single();
        if (requests == 1) {
            forget(keyId, minute.minus(KEPT));
        }
        if (requests > settings.requestsPerMinute()) {
            throw new TooManyRequests(Duration.between(now, minute.plus(1, ChronoUnit.MINUTES)));
        }
        return requests;
    }

    private void forget(long keyId, Instant before) {
        jdbc.sql("DELETE FROM api_usage WHERE key_id = ? AND minute < ?")
                .params(keyId, before)
                .update();
    }
}
