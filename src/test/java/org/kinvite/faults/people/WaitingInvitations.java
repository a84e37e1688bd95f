package org.kinvite.faults.people;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import org.kinvite.faults.stack.Installation;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations that were sent three days ago, in database and engine: what a large agency has after a group invite. */
public record WaitingInvitations(Cohort cohort, Installation installation) {

    private static final long FIRST_ID = 5_000_000_000L;
    private static final int REMINDERS_LEFT = 3;
    private static final String INSERT = "INSERT INTO invitation (id, guardian_id, site_id, channel, state, attempt,"
            + " reminders_sent, reminders_left, invited_by, invited_by_name, invited_at, series_started_at, last_sent_at,"
            + " next_step_at, expires_at, version)"
            + " VALUES (?, ?, ?, 'EMAIL', 'INVITED', 1, 0, ?, 901, 'Sam Rivera', ?, ?, ?, ?, ?, 1)";

    /**
     * @param dueIn when the first reminder is due
     * @param within all others are due that much later at most
     */
    public void waitFor(Duration dueIn, Duration within, Engine engine) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var begun = now.minus(Duration.ofDays(3));
        var expires = begun.plus(Duration.ofDays(14));
        var rows = new ArrayList<Object[]>();
        for (int n = 0; n < cohort.size(); n++) {
            rows.add(new Object[] {
                id(n),
                cohort.first() + n,
                cohort.site(),
                REMINDERS_LEFT,
                Timestamp.from(begun),
                Timestamp.from(begun),
                Timestamp.from(begun),
                Timestamp.from(due(now.plus(dueIn), within, n)),
                Timestamp.from(expires)
            });
        }
        var source = installation.database().source();
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(status -> new JdbcTemplate(source).batchUpdate(INSERT, rows));
        for (int n = 0; n < cohort.size(); n++) {
            engine.publish(
                    "invitation-requested",
                    Long.toString(id(n)),
                    Map.of(
                            "invitationId", Long.toString(id(n)),
                            "alreadySent", true,
                            "nextStepAt", due(now.plus(dueIn), within, n).toString(),
                            "remindersLeft", REMINDERS_LEFT,
                            "expiresAt", expires.toString()));
        }
        engine.awaitTaken();
    }

    private long id(int n) {
        return FIRST_ID + cohort.first() + n;
    }

    private Instant due(Instant from, Duration within, int n) {
        return from.plus(within.multipliedBy(n).dividedBy(cohort.size())).truncatedTo(ChronoUnit.MILLIS);
    }
}
