package org.kinvite.rosterimport;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.kinvite.kernel.Ids;
import org.kinvite.rosterimport.file.TextFiles;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Reads the files of an upload into the staging tables. Whoever reads holds the import by a lease that each batch renews;
 * an instance that dies loses it, and another one reads from the beginning.
 */
@Component
class ReadUpload {

    private static final Logger LOG = LoggerFactory.getLogger(ReadUpload.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration RESOLVING = Duration.ofMinutes(10);
    private static final String RENEW = """
            UPDATE roster_import SET claimed_until = ?, done = ? WHERE id = ? AND state = 'READING' AND claimed_by = ?
            """;

    /** Another instance has taken over, or this one stops; nothing more is to be done here. */
    private static final class LetGo extends RuntimeException {}

    private final RosterImports imports;
    private final StoredUpload upload;
    private final StagedRows stagedRows;
    private final ResolveRoster resolveRoster;
    private final RosterImportSettings settings;
    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReadUpload(
            RosterImports imports,
            StoredUpload upload,
            StagedRows stagedRows,
            ResolveRoster resolveRoster,
            RosterImportSettings settings,
            JdbcTemplate jdbc,
            JdbcClient client,
            TransactionOperations transactions,
            Clock clock) {
        this.imports = imports;
        this.upload = upload;
        this.stagedRows = stagedRows;
        this.resolveRoster = resolveRoster;
        this.settings = settings;
        this.jdbc = jdbc;
        this.client = client;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Reads the oldest upload that nobody reads.
     *
     * @param stopping whether this instance of the application is about to end
     * @return whether there was one
     */
    boolean run(BooleanSupplier stopping) {
        var me = Ids.next();
        var claimed = transactions.execute(transaction -> claim(me));
        claimed.ifPresent(id -> {
            try {
                read(id, me, stopping);
            } catch (LetGo gone) {
                LOG.info("reading the upload of import {} was let go", id);
            } catch (UnreadableUpload unreadable) {
                transactions.executeWithoutResult(transaction -> refuse(id, unreadable));
            } finally {
                release(id, me);
            }
        });
        return claimed.isPresent();
    }

    private Optional<Long> claim(long me) {
        var id = client.sql("""
                        SELECT id FROM roster_import
                        WHERE state = 'READING' AND (claimed_until IS NULL OR claimed_until < ?)
                        ORDER BY started_at LIMIT 1 FOR UPDATE SKIP LOCKED
                        """).param(clock.instant()).query(Long.class).optional();
        id.ifPresent(found -> client.sql("UPDATE roster_import SET claimed_by = ?, claimed_until = ? WHERE id = ?")
                .params(me, clock.instant().plus(LEASE), found)
                .update());
        return id;
    }

    private void read(long id, long me, BooleanSupplier stopping) {
        transactions.executeWithoutResult(transaction -> stagedRows.remove(id));
        var problems = new Problems(id, jdbc, 0);
        var bytes = new AtomicLong();
        var staging =
                new Staging(id, jdbc, transactions, problems, rows -> renew(id, me, bytes.get(), LEASE, stopping));
        var reading = new UploadReading(staging, LocalDate.now(clock));
        reading.read(new TextFiles(upload.files(id), settings.zipLimits()), bytes::addAndGet);
        renew(id, me, bytes.get(), RESOLVING, stopping);
        transactions.executeWithoutResult(transaction -> resolve(id, me, reading, problems));
    }

    private void resolve(long id, long me, UploadReading reading, Problems problems) {
        var rosterImport = imports.findWithLockingById(id).orElseThrow();
        renew(id, me, rosterImport.done(), RESOLVING, () -> false);
        resolveRoster.resolve(rosterImport, reading, problems);
        imports.save(rosterImport);
        upload.remove(id);
    }

    private void renew(long id, long me, long bytes, Duration lease, BooleanSupplier stopping) {
        if (stopping.getAsBoolean() || jdbc.update(RENEW, clock.instant().plus(lease), bytes, id, me) == 0) {
            throw new LetGo();
        }
    }

    private void refuse(long id, UnreadableUpload unreadable) {
        var rosterImport = imports.findWithLockingById(id).orElseThrow();
        LOG.info("import {} was refused: {}", id, unreadable.refusal());
        rosterImport.refuse(unreadable, clock.instant());
        imports.save(rosterImport);
        stagedRows.remove(id);
        upload.remove(id);
    }

    private void release(long id, long me) {
        client.sql("UPDATE roster_import SET claimed_until = NULL, claimed_by = NULL WHERE id = ? AND claimed_by = ?")
                .params(id, me)
                .update();
    }
}
