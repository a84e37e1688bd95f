package org.kinvite.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Up to which moment an agency's messages and invitations have been dealt with. */
@Component
class RetentionMarks {

    /** The two moments. */
    record Marks(Instant messagesUntil, Instant invitationsUntil) {

        static final Marks NONE = new Marks(Instant.EPOCH, Instant.EPOCH);
    }

    private final JdbcClient jdbc;

    RetentionMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Marks of(long agencyId) {
        return jdbc.sql("SELECT messages_until, invitations_until FROM retention_mark WHERE agency_id = ?")
                .param(agencyId)
                .query((row, number) -> new Marks(
                        row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()))
                .optional()
                .orElse(Marks.NONE);
    }

    /** It never goes back: what is forgotten does not return when an agency decides to keep more. */
    void messages(long agencyId, Instant until) {
        move("messages_until", agencyId, Timestamp.from(until), Timestamp.from(Instant.EPOCH));
    }

    /** As {@link #messages}. */
    void invitations(long agencyId, Instant until) {
        move("invitations_until", agencyId, Timestamp.from(Instant.EPOCH), Timestamp.from(until));
    }

    private void move(String mark, long agencyId, Timestamp messages, Timestamp invitations) {
        jdbc.sql("INSERT INTO retention_mark (agency_id, messages_until, invitations_until) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE %1$s = GREATEST(%1$s, VALUES(%1$s))".formatted(mark))
                .params(agencyId, messages, invitations)
                .update();
    }
}
