package org.kinvite.familymessage;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kinvite.reconciliation.OpenProcesses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The processes of messages that have not been sent, should the engine have lost them. */
@Component
class OpenFamilyMessages implements OpenProcesses {

    private static final String ACCEPTED = """
            SELECT COUNT(*) FROM family_message f JOIN message m
              ON m.idempotency_key = CONVERT(CONCAT('family-message/', f.id, '/', f.attempt) USING utf8mb4)
                COLLATE utf8mb4_unicode_520_ci
            WHERE f.state = 'REQUESTED' AND m.state NOT IN ('PREPARED', 'SENDING', 'UNKNOWN', 'REFUSED')
            """;

    private final FamilyMessages messages;
    private final StartMessagesAgain startMessagesAgain;
    private final JdbcClient jdbc;

    OpenFamilyMessages(FamilyMessages messages, StartMessagesAgain startMessagesAgain, JdbcClient jdbc) {
        this.messages = messages;
        this.startMessagesAgain = startMessagesAgain;
        this.jdbc = jdbc;
    }

    @Override
    public String process() {
        return FamilyMessageNotices.PROCESS;
    }

    @Override
    public Preview preview() {
        var states = new LinkedHashMap<String, Integer>();
        jdbc.sql("SELECT state, COUNT(*) FROM family_message WHERE state IN ('REQUESTED', 'NEEDS_ATTENTION')"
                        + " GROUP BY state ORDER BY state DESC")
                .query(row -> {
                    states.put(row.getString(1), row.getInt(2));
                });
        return new Preview(
                states,
                Map.of("ACCEPTED", jdbc.sql(ACCEPTED).query(Integer.class).single()));
    }

    @Override
    public Started startAgain(long after, int most) {
        var open = messages.findOpenAfter(after, most);
        startMessagesAgain.startLost(open);
        return new Started(open.size(), open.isEmpty() ? after : open.getLast().id());
    }
}
