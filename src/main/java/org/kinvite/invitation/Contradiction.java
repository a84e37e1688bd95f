package org.kinvite.invitation;

import java.time.Instant;
import java.util.List;
import org.kinvite.reconciliation.Check;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.reconciliation.Found;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Invitations that say something else than another row does; mended one by one, after a second look under a lock. */
abstract class Contradiction implements Check {

    private static final String COLUMNS = "SELECT i.id, i.guardian_id, i.site_id, i.version ";

    private final FindingKind kind;
    private final String from;
    private final JdbcClient jdbc;
    private final Invitations invitations;
    private final TransactionTemplate transaction;

    /** @param from what follows the columns of the invitation {@code i}, down to its condition */
    Contradiction(
            FindingKind kind, String from, JdbcClient jdbc, Invitations invitations, TransactionTemplate transaction) {
        this.kind = kind;
        this.from = from;
        this.jdbc = jdbc;
        this.invitations = invitations;
        this.transaction = transaction;
    }

    @Override
    public FindingKind kind() {
        return kind;
    }

    @Override
    public List<Found> find(Instant since, int most) {
        return jdbc.sql(COLUMNS + from + " ORDER BY i.id LIMIT ?")
                .param(most)
                .query((row, index) -> new Found(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), false))
                .list();
    }

    @Override
    public void mend(List<Found> found) {
        found.forEach(one -> transaction.executeWithoutResult(status -> invitations
                .findWithLockingById(one.subjectId())
                .filter(this::isStillSo)
                .ifPresent(this::resolve)));
    }

    private boolean isStillSo(Invitation invitation) {
        return jdbc.sql("SELECT COUNT(*) " + from + " AND i.id = ?")
                        .param(invitation.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Within a transaction that holds the invitation. */
    abstract void resolve(Invitation invitation);
}
