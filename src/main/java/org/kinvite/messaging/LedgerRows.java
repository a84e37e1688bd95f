package org.kinvite.messaging;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What nearly every message asks and changes of its row, and no more of it: of a crowd that is most of the work. */
@Component
class LedgerRows {

    /** By the keys of both tables. */
    private static final String STANDING = """
            SELECT (SELECT id FROM message WHERE idempotency_key = ?) AS id,
              EXISTS (SELECT 1 FROM opt_out WHERE channel = ? AND contact = ?) AS opted_out""";

    private static final String ACCEPTED = """
            UPDATE message SET state = ?, state_at = ?, provider_id = ?, segments = ?, version = version + 1
            WHERE id = ? AND version = ?""";

    private final JdbcClient jdbc;

    LedgerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of a message before it is sent. Nearly always nothing: it is sent once.
     *
     * @param messageId its row, if it has one
     * @param optedOut whether its recipient wants nothing on its channel
     */
    record Standing(Optional<Long> messageId, boolean optedOut) {}

    Standing standing(OutgoingMessage message) {
        return jdbc.sql(STANDING)
                .params(message.idempotencyKey(), message.channel().name(), message.recipient())
                .query((rs, row) ->
                        new Standing(Optional.ofNullable(rs.getObject("id", Long.class)), rs.getBoolean("opted_out")))
                .single();
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
