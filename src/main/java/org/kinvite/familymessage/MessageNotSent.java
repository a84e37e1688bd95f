package org.kinvite.familymessage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.reconciliation.Check;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.reconciliation.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages that were asked for, and of which nothing has been heard since: their process is started again. */
@Component
class MessageNotSent implements Check {

    private static final String FIND = """
            SELECT f.id, f.guardian_id, f.site_id, f.version,
              EXISTS (SELECT 1 FROM process_sign g
                      WHERE g.process = 'family-message' AND g.subject_id = f.id AND g.back_at IS NULL) AS given_up
            FROM family_message f
            WHERE f.state = 'REQUESTED' AND f.requested_at < :since
              AND (f.waits_until IS NULL OR f.waits_until < :since) AND <silent>
            ORDER BY f.id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final StartMessagesAgain startMessagesAgain;

    MessageNotSent(JdbcClient jdbc, StartMessagesAgain startMessagesAgain) {
        this.jdbc = jdbc;
        this.startMessagesAgain = startMessagesAgain;
    }

    @Override
    public FindingKind kind() {
        return FindingKind.FAMILY_MESSAGE_NOT_SENT;
    }

    @Override
    public List<Found> find(Instant since, int most) {
        return jdbc.sql(FIND.replace("<silent>", ProcessSigns.silent(FamilyMessageNotices.PROCESS, "f.id")))
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, index) ->
                        new Found(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getBoolean(5)))
                .list();
    }

    @Override
    public Set<Long> pending(Collection<Long> subjects, Instant since) {
        return jdbc.sql("SELECT id FROM family_message WHERE state = 'REQUESTED' AND id IN (:ids)")
                .param("ids", subjects)
                .query(Long.class)
                .set();
    }

    @Override
    public void mend(List<Found> found) {
        startMessagesAgain.start(found.stream().map(Found::subjectId).toList());
    }
}
