package org.kinvite.invitation;

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

/** Open invitations whose process should have done something by now, and has not been heard of. */
class StandsStill implements Check {

    /** Asked for, and not said to wait for the morning. */
    static final String NOT_SENT =
            "i.state = 'REQUESTED' AND i.invited_at < :since AND (i.next_step_at IS NULL OR i.next_step_at < :since)";

    static final String STEP_OVERDUE = "i.state = 'INVITED' AND i.next_step_at < :since";

    /** A follow-up's next step is its expiry. */
    static final String EXPIRY_OVERDUE = "i.state = 'FOLLOW_UP' AND i.next_step_at < :since";

    private static final String FIND = """
            SELECT i.id, i.guardian_id, i.site_id, i.version,
              EXISTS (SELECT 1 FROM process_sign g
                      WHERE g.process = 'invitation' AND g.subject_id = i.id AND g.back_at IS NULL) AS given_up
            FROM invitation i WHERE <condition> AND <silent> ORDER BY i.id LIMIT :most
            """;

    private static final String PENDING = "SELECT i.id FROM invitation i WHERE <condition> AND i.id IN (:ids)";

    private final FindingKind kind;
    private final String sql;
    private final String pendingSql;
    private final JdbcClient jdbc;
    private final BringInLine bringInLine;

    /** @param condition what should not be so for long, of the invitation {@code i} */
    StandsStill(FindingKind kind, String condition, JdbcClient jdbc, BringInLine bringInLine) {
        this.kind = kind;
        this.sql = FIND.replace("<condition>", condition)
                .replace("<silent>", ProcessSigns.silent(InvitationMessages.PROCESS, "i.id"));
        this.pendingSql = PENDING.replace("<condition>", condition);
        this.jdbc = jdbc;
        this.bringInLine = bringInLine;
    }

    @Override
    public FindingKind kind() {
        return kind;
    }

    @Override
    public List<Found> find(Instant since, int most) {
        return jdbc.sql(sql)
                .param("since", Timestamp.from(since))
                .param("most", most)
                .query((row, index) ->
                        new Found(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getBoolean(5)))
                .list();
    }

    @Override
    public Set<Long> pending(Collection<Long> subjects, Instant since) {
        return jdbc.sql(pendingSql)
                .param("since", Timestamp.from(since))
                .param("ids", subjects)
                .query(Long.class)
                .set();
    }

    @Override
    public void mend(List<Found> found) {
        bringInLine.bring(found.stream().map(Found::subjectId).toList());
    }
}
