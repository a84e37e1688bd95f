package org.kinvite.audit;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds every entry of the trail against its seal, as of one moment, while the application goes on writing. */
@Component
public class VerifyTrail {

    private static final String SEALS = "SELECT s.position, s.entry_id, s.key_id, s.details_mac, s.hash, "
            + TrailRow.COLUMNS + " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.position";
    private static final String NEVER_SEALED = "SELECT " + TrailRow.COLUMNS + """
             FROM audit_entry e
            WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.entry_id = e.id)
              AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.entry_id = e.id)
            ORDER BY e.id
            """;

    private final ChainEnds ends;
    private final ChainKeys keys;
    private final ErasedSubjects erased;
    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate oneMoment;

    VerifyTrail(
            ChainEnds ends,
            ChainKeys keys,
            ErasedSubjects erased,
            JdbcClient jdbc,
            JdbcTemplate template,
            PlatformTransactionManager transactions) {
        this.ends = ends;
        this.keys = keys;
        this.erased = erased;
        this.jdbc = jdbc;
        streaming = new JdbcTemplate(template.getDataSource());
        // else Connector/J keeps the whole answer in memory
        streaming.setFetchSize(Integer.MIN_VALUE);
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /**
     * Verifies all of it.
     *
     * @param anchor what was noted down outside earlier
     * @throws IllegalStateException when a key that sealed a part of it is not configured
     */
    public ChainReport verify(Optional<Anchor> anchor) {
        return oneMoment.execute(status -> verifyNow(anchor));
    }

    private ChainReport verifyNow(Optional<Anchor> anchor) {
        var known = ends.read();
        var check = new ChainCheck(known, keys, erased.all(), anchor);
        streaming.query(SEALS, row -> {
            check.seal(StoredSeal.read(row));
        });
        check.end();
        streaming.query(NEVER_SEALED, row -> {
            check.neverSealed(TrailRow.read(row));
        });
        var waiting = jdbc.sql("SELECT COUNT(*) FROM audit_unsealed")
                .query(Long.class)
                .single();
        return check.report(waiting);
    }
}
