package org.kinvite.invitation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kinvite.reconciliation.OpenProcesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes of open invitations, should the engine have lost them. */
@Component
class OpenInvitations implements OpenProcesses {

    private static final String ACCEPTED = """
            SELECT COUNT(*) FROM invitation i JOIN message m
              ON m.idempotency_key = CONVERT(CONCAT('invitation/', i.id, '/', i.attempt) USING utf8mb4)
                COLLATE utf8mb4_unicode_520_ci
            WHERE i.state = 'REQUESTED' AND m.state NOT IN ('PREPARED', 'SENDING', 'UNKNOWN', 'REFUSED')
            """;

    private final Invitations invitations;
    private final BringInLine bringInLine;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenInvitations(Invitations invitations, BringInLine bringInLine, JdbcClient jdbc, Clock clock) {
        this.invitations = invitations;
        this.bringInLine = bringInLine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String process() {
        return InvitationMessages.PROCESS;
    }

    @Override
    public Preview preview() {
        var states = new LinkedHashMap<String, Integer>();
        jdbc.sql("SELECT state, COUNT(*) FROM invitation WHERE ended_at IS NULL GROUP BY state ORDER BY state")
                .query(row -> {
                    states.put(row.getString(1), row.getInt(2));
                });
        return new Preview(
                states,
                Map.of(
                        "ACCEPTED",
                        jdbc.sql(ACCEPTED).query(Integer.class).single(),
                        "REMINDER_DUE",
                        jdbc.sql("SELECT COUNT(*) FROM invitation WHERE state = 'INVITED' AND next_step_at <= ?"
                                        + " AND reminders_left > 0")
                                .param(Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()));
    }

    @Override
    public Started startAgain(long after, int most) {
        var open = invitations.findOpenAfter(after, most);
        bringInLine.startAgain(open);
        return new Started(open.size(), open.isEmpty() ? after : open.getLast().id());
    }
}
