package org.kinvite.reconciliation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows as they should never stand, at one site. */
class SomeTrouble {

    static final long SITE = 20;

    /** Longer than any margin. */
    static final Instant LONG_AGO = SettableClock.NOON.minus(Duration.ofHours(1));

    private final JdbcClient jdbc;
    private long next = 1000;

    SomeTrouble(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void prepare() {
        jdbc.sql("INSERT INTO agency VALUES (10, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT INTO site VALUES (20, 10, 'Harbor', 'America/New_York', 0)")
                .update();
    }

    long guardian() {
        var id = next++;
        jdbc.sql("INSERT INTO student VALUES (?, 10, 'Mai', 'Tran', 0)")
                .param(id)
                .update();
        jdbc.sql("INSERT INTO guardian VALUES (?, ?, 'A', 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', 'a@b.org', NULL, 0)")
                .params(id, id)
                .update();
        return id;
    }

    /** An open invitation since long ago, with one reminder left unless it is followed up. */
    long invitation(String state, Instant nextStepAt) {
        var id = next++;
        jdbc.sql("""
                        INSERT INTO invitation (id, guardian_id, site_id, channel, state, attention_reason, attempt,
                          reminders_sent, reminders_left, invited_by, invited_by_name, invited_at, next_step_at,
                          expires_at, version)
                        VALUES (?, ?, 20, 'EMAIL', ?, ?, 1, 0, ?, 5, 'Ana', ?, ?, ?, 1)
                        """)
                .params(
                        id,
                        guardian(),
                        state,
                        state.equals("NEEDS_ATTENTION") ? "MAILBOX_UNKNOWN" : null,
                        state.equals("INVITED") ? 1 : 0,
                        Timestamp.from(LONG_AGO.minus(Duration.ofDays(3))),
                        nextStepAt == null ? null : Timestamp.from(nextStepAt),
                        state.equals("FOLLOW_UP")
                                ? Timestamp.from(nextStepAt)
                                : Timestamp.from(LONG_AGO.plus(Duration.ofDays(10))))
                .update();
        return id;
    }

    long familyMessage(String state) {
        var id = next++;
        jdbc.sql("""
                        INSERT INTO family_message (id, kind, guardian_id, site_id, channel, state, attention_reason,
                          attempt, requested_by_name, requested_at, ended_at, version)
                        VALUES (?, 'SIGN_IN_GUIDE', ?, 20, 'EMAIL', ?, 'MAILBOX_UNKNOWN', 1, 'Ana', ?, ?, 1)
                        """)
                .params(
                        id,
                        guardian(),
                        state,
                        Timestamp.from(LONG_AGO),
                        List.of("REQUESTED", "NEEDS_ATTENTION").contains(state) ? null : Timestamp.from(LONG_AGO))
                .update();
        return id;
    }

    /** A guardian's family account; @param unlinkedAt null while it is linked */
    long link(long guardian, Instant unlinkedAt) {
        var id = next++;
        jdbc.sql("INSERT INTO family_account VALUES (?, 'EMAIL', ?, 'x', 'en', ?, 1, 0)")
                .params(id, "family" + id + "@example.org", Timestamp.from(LONG_AGO))
                .update();
        jdbc.sql("""
                        INSERT INTO account_link (id, account_id, guardian_id, linked_at, unlinked_at, unlinked_for_site,
                          version)
                        VALUES (?, ?, ?, ?, ?, ?, 1)
                        """)
                .params(
                        id,
                        id,
                        guardian,
                        Timestamp.from(LONG_AGO),
                        unlinkedAt == null ? null : Timestamp.from(unlinkedAt),
                        unlinkedAt == null ? null : SITE)
                .update();
        return id;
    }

    void task(String kind, String process, long subject, long guardian) {
        jdbc.sql("INSERT INTO task (id, kind, process, subject_id, guardian_id, site_id, opened_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, 20, ?, 1)")
                .params(next++, kind, process, subject, guardian, Timestamp.from(LONG_AGO))
                .update();
    }

    void message(String key, String state) {
        jdbc.sql("""
                        INSERT INTO message (id, idempotency_key, purpose, guardian_id, site_id, channel, recipient, state,
                          tries, created_at, state_at, version)
                        VALUES (?, ?, 'INVITATION', 1, 20, 'EMAIL', 'a@b.org', ?, 1, ?, ?, 1)
                        """)
                .params(next++, key, state, Timestamp.from(LONG_AGO), Timestamp.from(LONG_AGO))
                .update();
    }

    /** @param backAt null for a worker that gave up */
    void sign(String process, long subject, Instant notedAt, Instant backAt) {
        jdbc.sql("INSERT INTO process_sign VALUES (?, ?, 77, 'Task_SendInvitation', ?, ?)")
                .params(process, subject, Timestamp.from(notedAt), backAt == null ? null : Timestamp.from(backAt))
                .update();
    }

    /** The messages to the engine about a subject, in the words of the model. */
    List<String> toldOf(long subject) {
        return jdbc.sql("SELECT message_name FROM outbox WHERE correlation_key = ? ORDER BY id")
                .param(Long.toString(subject))
                .query(String.class)
                .list();
    }

    String variables(long subject) {
        return jdbc.sql("SELECT variables FROM outbox WHERE correlation_key = ? ORDER BY id LIMIT 1")
                .param(Long.toString(subject))
                .query(String.class)
                .single();
    }

    long guardianOf(long invitation) {
        return jdbc.sql("SELECT guardian_id FROM invitation WHERE id = ?")
                .param(invitation)
                .query(Long.class)
                .single();
    }

    String state(long invitation) {
        return jdbc.sql("SELECT state FROM invitation WHERE id = ?")
                .param(invitation)
                .query(String.class)
                .single();
    }

    List<String> openTasks() {
        return jdbc.sql("SELECT kind FROM task WHERE decided_at IS NULL ORDER BY id")
                .query(String.class)
                .list();
    }
}
