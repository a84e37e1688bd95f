package org.kinvite.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is to apply retention: whoever moves the next time on. An instance that dies in it misses one turn. */
@Component
class RetentionTurn {

    private static final String MOVE = "UPDATE retention_turn SET next_at = ? WHERE next_at <= ?";

    private final JdbcClient jdbc;
    private final PrivacySettings settings;
    private final Clock clock;

    RetentionTurn(JdbcClient jdbc, PrivacySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether this instance alone applies it now */
    boolean take() {
        var now = clock.instant();
        return jdbc.sql(MOVE)
                        .params(Timestamp.from(now.plus(settings.every())), Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Something could not be done just now: somebody tries again before long. */
    void comeBack(Duration in) {
        jdbc.sql("UPDATE retention_turn SET next_at = LEAST(next_at, ?)")
                .param(Timestamp.from(clock.instant().plus(in)))
                .update();
    }
}
