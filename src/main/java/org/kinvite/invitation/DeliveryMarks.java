package org.kinvite.invitation;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what a delivery changes of an invitation and nothing else of its row, since every message of a crowd does. */
@Component
class DeliveryMarks {

    private static final String MARK = """
            UPDATE invitation SET state = ?, series_started_at = ?, last_sent_at = ?, reminders_sent = ?,
              reminders_left = ?, next_step_at = ?, expires_at = ?, version = version + 1
            WHERE id = ? AND version = ?""";

    private final JdbcClient jdbc;

    DeliveryMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether it was written; it was not if the invitation has changed since it was read. */
    boolean write(Invitation delivered) {
        var series = delivered.series();
        return jdbc.sql(MARK)
                        .params(
                                delivered.state().name(),
                                at(series.seriesStartedAt()),
                                at(series.lastSentAt()),
                                series.remindersSent(),
                                series.remindersLeft(),
                                at(series.nextStepAt()),
                                at(series.expiresAt()),
                                delivered.id(),
                                delivered.version())
                        .update()
                > 0;
    }

    private static Timestamp at(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
