package org.kinvite.rosterimport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kinvite.rosterimport.file.Refusal;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.kinvite.rosterimport.file.UploadedFile;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** Takes the files of a roster in; what they would change is found out in the background and changes nobody. */
@Component
public class UploadRoster {

    private static final int LONGEST_LIST = 1_000;

    private final RosterImports imports;
    private final StoredUpload upload;
    private final StagedRows stagedRows;
    private final ImportRunner runner;
    private final RosterImportSettings settings;
    private final AuditTrail auditTrail;
    private final Clock clock;

    UploadRoster(
            RosterImports imports,
            StoredUpload upload,
            StagedRows stagedRows,
            ImportRunner runner,
            RosterImportSettings settings,
            AuditTrail auditTrail,
            Clock clock) {
        this.imports = imports;
        this.upload = upload;
        this.stagedRows = stagedRows;
        this.runner = runner;
        this.settings = settings;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Starts the dry run. An earlier one that nobody decided about is given up for it.
     *
     * @param agencyId whose roster it is; callers have checked that {@code by} may import there
     * @param newSites the time zone of sites that the files add
     * @return the import's id
     * @throws ImportUnderWay when another one is being read, checked or applied
     * @throws UnreadableUpload when there is nothing to read, or too much
     */
    @Transactional
    public long upload(long agencyId, List<? extends UploadedFile> files, ZoneId newSites, Actor by) {
        return upload(agencyId, files, newSites, by, Optional.empty());
    }

    /**
     * As above, for nightly drops: with {@code beforehand} it is applied once its dry run is done, unless many would leave
     * and that is not confirmed in it; then it waits for a person like any other.
     */
    @Transactional
    public long upload(
            long agencyId,
            List<? extends UploadedFile> files,
            ZoneId newSites,
            Actor by,
            Optional<ImportChoices> beforehand) {
        makeRoom(agencyId, by);
        var names = files.stream().map(UploadedFile::name).collect(Collectors.joining(", "));
        var started = start(agencyId, names, newSites, by);
        var digest = sha256();
        long bytes = 0;
        for (int number = 0; number < files.size(); number++) {
            bytes += store(
                    started.id(),
                    number,
                    files.get(number),
                    digest,
                    settings.largestUpload().toBytes() - bytes);
        }
        if (bytes == 0) {
            throw new UnreadableUpload(Refusal.NOTHING_TO_READ, names);
        }
        started.uploaded(digest.digest(), bytes);
        beforehand.ifPresent(started::appliesItself);
        imports.save(started);
        auditTrail.record(new Act(by, "roster.uploaded", "roster-import", started.id(), null, cut(names)));
        runner.wakeAfterCommit();
        return started.id();
    }

    /** How much all files of one upload may be together. */
    public DataSize largestUpload() {
        return settings.largestUpload();
    }

    private void makeRoom(long agencyId, Actor by) {
        imports.findOpenByAgency(agencyId).ifPresent(open -> {
            if (open.state() != ImportState.CHECKED) {
                throw new ImportUnderWay(open.id());
            }
            open.discard(by, clock.instant());
            imports.save(open);
            stagedRows.removeRows(open.id());
        });
    }

    private RosterImport start(long agencyId, String names, ZoneId newSites, Actor by) {
        try {
            return imports.save(RosterImport.starting(agencyId, cut(names), newSites, by, clock.instant()));
        } catch (DbActionExecutionException broken) {
            if (broken.getCause() instanceof DuplicateKeyException) {
                // two uploads in the same moment: the other one was first
                throw new ImportUnderWay(0);
            }
            throw broken;
        }
    }

    private long store(long importId, int number, UploadedFile file, MessageDigest digest, long most) {
        try {
            return upload.store(importId, number, file, digest, most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cut(String names) {
        return names.length() <= LONGEST_LIST ? names : names.substring(0, LONGEST_LIST - 1) + "…";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
