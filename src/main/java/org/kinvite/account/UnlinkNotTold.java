package org.kinvite.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.engine.StuckInstances;
import org.kinvite.reconciliation.Check;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.reconciliation.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Families that were unlinked and have not been told: their process is started again. */
@Component
class UnlinkNotTold implements Check {

    private static final String FIND = """
            SELECT l.id, l.guardian_id, l.unlinked_for_site, l.version,
              EXISTS (SELECT 1 FROM process_sign g
                      WHERE g.process = 'account-unlink' AND g.subject_id = l.id AND g.back_at IS NULL) AS given_up
            FROM account_link l WHERE l.unlinked_at < :since AND <untold> AND <silent> ORDER BY l.id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final UntoldUnlinks untold;
    private final ProcessSigns signs;
    private final StuckInstances stuck;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    UnlinkNotTold(
            JdbcClient jdbc,
            UntoldUnlinks untold,
            ProcessSigns signs,
            StuckInstances stuck,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.untold = untold;
        this.signs = signs;
        this.stuck = stuck;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    @Override
    public FindingKind kind() {
        return FindingKind.UNLINK_NOT_TOLD;
    }

    @Override
    public List<Found> find(Instant since, int most) {
        return jdbc.sql(FIND.replace("<untold>", UntoldUnlinks.UNTOLD)
                        .replace("<silent>", ProcessSigns.silent(UnlinkMessages.PROCESS, "l.id")))
                .param("since", Timestamp.from(since))
                .param("horizon", untold.horizon())
                .param("most", most)
                .query((row, index) ->
                        new Found(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getBoolean(5)))
                .list();
    }

    @Override
    public Set<Long> pending(Collection<Long> subjects, Instant since) {
        return jdbc.sql("SELECT l.id FROM account_link l WHERE l.id IN (:ids) AND " + UntoldUnlinks.UNTOLD)
                .param("ids", subjects)
                .param("horizon", untold.horizon())
                .query(Long.class)
                .set();
    }

    @Override
    public void mend(List<Found> found) {
        var ids = found.stream().map(Found::subjectId).toList();
        var replaced = signs.givenUp(UnlinkMessages.PROCESS, ids).entrySet().stream()
                .filter(instance -> stuck.cancel(instance.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        transaction.executeWithoutResult(status -> {
            outbox.append(ids.stream().map(UnlinkMessages::startAgain).toList());
            signs.forget(UnlinkMessages.PROCESS, replaced);
        });
    }
}
