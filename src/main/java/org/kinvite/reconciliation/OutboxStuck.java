package org.kinvite.reconciliation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.kinvite.engine.OutboxDepth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Messages that an engine which is ready does not take: tried again under their old message id. A crowd may wait for long,
 * and is no trouble unless the engine refuses it.
 */
@Component
class OutboxStuck implements Check {

    private final JdbcClient jdbc;
    private final OutboxDepth outbox;

    OutboxStuck(JdbcClient jdbc, OutboxDepth outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    @Override
    public FindingKind kind() {
        return FindingKind.OUTBOX_STUCK;
    }

    @Override
    public List<Found> find(Instant since, int most) {
        return jdbc.sql(
                        "SELECT id FROM outbox WHERE (problem IS NOT NULL OR NOT crowd) AND created_at < ? ORDER BY id LIMIT ?")
                .params(Timestamp.from(since), most)
                .query((row, index) -> new Found(row.getLong(1), null, null, 0, false))
                .list();
    }

    @Override
    public void mend(List<Found> found) {
        outbox.tryNow(found.stream().map(Found::subjectId).toList());
    }
}
