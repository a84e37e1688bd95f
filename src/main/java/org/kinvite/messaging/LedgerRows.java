package org.kinvite.messaging;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What nearly every message asks and changes of its row, and no more of it: of a crowd that is most of the work. */
@Component
class LedgerRows {

    private static final String ACCEPTED = """
            UPDATE message SET state = ?, state_at = ?, provider_id = ?, segments = ?, version = version + 1
            WHERE id = ? AND version = ?""";

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nearly always there is none: a message is sent once. */
    Optional<Long> find(String idempotencyKey) {
        return jdbc.sql("SELECT id FROM message WHERE idempotency_key = ?")
                .param(idempotencyKey)
                .query(Long.class)
                .optional();
    }

    /** Answers whether it was written; it was not if the row has changed since. */
    boolean accept(Message accepted) {
        return jdbc.sql(ACCEPTED)
                        .params(
                                accepted.state().name(),
                                Timestamp.from(accepted.stateAt()),
                                accepted.providerId(),
                                accepted.segments(),
                                accepted.id(),
                                accepted.version())
                        .update()
                > 0;
    }
}
