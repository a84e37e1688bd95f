package org.kinvite.familymessage;

import java.time.Instant;
import java.util.List;
import org.kinvite.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is on its way to a guardian, from the database alone. Callers have checked that staff may see the guardian. */
@Component
public class GuardianMessages {

    /**
     * A message that has not been sent yet.
     *
     * @param waitsUntil the end of quiet hours; null when it is sent as soon as can be
     * @param attentionReason why a person is needed; null when none is
     */
    public record OnItsWay(Kind kind, Channel channel, Instant waitsUntil, String attentionReason) {}

    private final JdbcClient jdbc;

    GuardianMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest last. */
    public List<OnItsWay> onTheirWay(long guardianId) {
        return jdbc.sql("""
                        SELECT kind, channel, waits_until, attention_reason FROM family_message
                        WHERE guardian_id = ? AND ended_at IS NULL ORDER BY requested_at, id
                        """)
                .param(guardianId)
                .query((rs, row) -> new OnItsWay(
                        Kind.valueOf(rs.getString("kind")),
                        Channel.valueOf(rs.getString("channel")),
                        rs.getTimestamp("waits_until") == null
                                ? null
                                : rs.getTimestamp("waits_until").toInstant(),
                        rs.getString("attention_reason")))
                .list();
    }
}
