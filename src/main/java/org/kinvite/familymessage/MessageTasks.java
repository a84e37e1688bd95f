package org.kinvite.familymessage;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.kinvite.reconciliation.Check;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.reconciliation.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages and tasks that contradict each other. */
class MessageTasks implements Check {

    /** It waits for staff, and nobody was asked. */
    static final String MISSING = """
            FROM family_message f WHERE f.state = 'NEEDS_ATTENTION'
              AND NOT EXISTS (SELECT 1 FROM task t WHERE t.process = 'family-message' AND t.open_subject = f.id)
            """;

    /** Staff are asked, and it has gone on or ended. */
    static final String LEFT_OVER = """
            FROM task t JOIN family_message f ON f.id = t.open_subject
            WHERE t.process = 'family-message' AND t.open_subject IS NOT NULL AND f.state <> 'NEEDS_ATTENTION'
            """;

    private final FindingKind kind;
    private final String from;
    private final JdbcClient jdbc;
    private final FamilyMessages messages;
    private final TransactionTemplate transaction;
    private final Consumer<FamilyMessage> resolve;

    /** @param resolve mends it within a transaction that holds the message */
    MessageTasks(
            FindingKind kind,
            String from,
            JdbcClient jdbc,
            FamilyMessages messages,
            TransactionTemplate transaction,
            Consumer<FamilyMessage> resolve) {
        this.kind = kind;
        this.from = from;
        this.jdbc = jdbc;
        this.messages = messages;
        this.transaction = transaction;
        this.resolve = resolve;
    }

    @Override
    public FindingKind kind() {
        return kind;
    }

    @Override
    public List<Found> find(Instant since, int most) {
        return jdbc.sql("SELECT f.id, f.guardian_id, f.site_id, f.version " + from + " ORDER BY f.id LIMIT ?")
                .param(most)
                .query((row, index) -> new Found(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), false))
                .list();
    }

    @Override
    public void mend(List<Found> found) {
        found.forEach(one -> transaction.executeWithoutResult(status -> messages.findWithLockingById(one.subjectId())
                .filter(this::isStillSo)
                .ifPresent(resolve)));
    }

    private boolean isStillSo(FamilyMessage message) {
        return jdbc.sql("SELECT COUNT(*) " + from + " AND f.id = ?")
                        .param(message.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
