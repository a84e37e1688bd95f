package org.kinvite.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the rows of old verification codes away, with the contacts they went to, even if nobody asks for another. */
@Component
public class ForgetCodes {

    /** Long after a code, and the proof that it made, are worth anything. */
    static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ForgetCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return how many; fewer than {@code most} when that was all */
    public int old(int most) {
        return jdbc.sql("DELETE FROM verification_code WHERE created_at < ? LIMIT ?")
                .params(Timestamp.from(clock.instant().minus(KEPT)), most)
                .update();
    }
}
