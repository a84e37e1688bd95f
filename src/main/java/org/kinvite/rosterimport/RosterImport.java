package org.kinvite.rosterimport;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.kinvite.kernel.Ids;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.kinvite.staff.Actor;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** One import of an agency's roster, from its upload to its end. It changes nobody until someone applies it. */
@Table("roster_import")
public class RosterImport {

    @Id
    private final long id;

    private final long agencyId;
    private ImportState state;
    private Source source;
    private final String files;
    private byte[] fingerprint;
    private final String timeZone;

    @Embedded.Nullable(prefix = "started_by_")
    private final Actor startedBy;

    private final Instant startedAt;
    private long done;
    private long total;
    private Instant checkedAt;
    private String refusal;
    private String refusalDetail;
    private String slots;
    private boolean canUnenroll;
    private boolean appliesItself;

    @Embedded.Nullable(prefix = "decided_by_")
    private Actor decidedBy;

    @Embedded.Empty
    private ImportChoices choices = new ImportChoices(false, false, false);

    private Instant finishedAt;
    private int problems;

    @Version
    private int version;

    @PersistenceCreator
    private RosterImport(long id, long agencyId, String files, String timeZone, Actor startedBy, Instant startedAt) {
        this.id = id;
        this.agencyId = agencyId;
        this.files = files;
        this.timeZone = timeZone;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    /**
     * An upload whose files are about to come.
     *
     * @param timeZone of the sites it may add
     */
    static RosterImport starting(long agencyId, String files, ZoneId timeZone, Actor by, Instant at) {
        var started = new RosterImport(Ids.next(), agencyId, files, timeZone.getId(), by, at);
        started.state = ImportState.READING;
        started.fingerprint = new byte[32];
        return started;
    }

    /**
     * All bytes are stored.
     *
     * @param sha256 of the files, by which the same upload is recognised
     * @param bytes of all files together
     */
    void uploaded(byte[] sha256, long bytes) {
        require(ImportState.READING);
        fingerprint = sha256;
        total = bytes;
    }

    /** Whoever uploads it decides beforehand: it is applied once the dry run is done. */
    void appliesItself(ImportChoices beforehand) {
        require(ImportState.READING);
        appliesItself = true;
        choices = beforehand;
    }

    /** What whoever uploaded it decided beforehand; empty when someone has to look at the dry run first. */
    Optional<ImportChoices> decidedBeforehand() {
        return appliesItself ? Optional.of(choices) : Optional.empty();
    }

    /** Who uploaded it. */
    Actor startedBy() {
        return startedBy;
    }

    /** The files have been read; what they would change is found out next. */
    void read(Source readAs, long students, boolean everyStudentKnown, Set<String> guardianSlots) {
        require(ImportState.READING);
        source = readAs;
        slots = String.join("", guardianSlots);
        canUnenroll = everyStudentKnown;
        goOn(ImportState.CHECKING, students);
    }

    /** The dry run is done. */
    void checked(Instant at) {
        require(ImportState.CHECKING);
        state = ImportState.CHECKED;
        checkedAt = at;
    }

    void apply(Actor by, ImportChoices decided, long steps) {
        require(ImportState.CHECKED);
        decidedBy = by;
        choices = decided;
        goOn(ImportState.APPLYING, steps);
    }

    void applied(Instant at) {
        require(ImportState.APPLYING);
        state = ImportState.APPLIED;
        finishedAt = at;
    }

    void refuse(UnreadableUpload unreadable, Instant at) {
        require(ImportState.READING);
        refusal = unreadable.refusal().name();
        refusalDetail = unreadable.detail();
        state = ImportState.REFUSED;
        finishedAt = at;
    }

    void discard(Actor by, Instant at) {
        require(ImportState.CHECKED);
        decidedBy = by;
        state = ImportState.DISCARDED;
        finishedAt = at;
    }

    /** @param step how far the work is: the number of the last row it is done with, or how many rows */
    void doneUntil(long step) {
        done = step;
    }

    void problemsFound(int count) {
        problems = count;
    }

    private void goOn(ImportState next, long steps) {
        state = next;
        done = 0;
        total = steps;
    }

    private void require(ImportState expected) {
        if (state != expected) {
            throw new ImportMovedOn(id, state);
        }
    }

    public long id() {
        return id;
    }

    long agencyId() {
        return agencyId;
    }

    public ImportState state() {
        return state;
    }

    Source source() {
        return source;
    }

    /** Of which of Parent/Guardian A and B the files speak. */
    Set<String> slots() {
        return Set.of(slots.split(""));
    }

    ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    long done() {
        return done;
    }

    int problems() {
        return problems;
    }

    boolean replacesMended() {
        return choices.replaceMended();
    }

    boolean unenrolls() {
        return choices.unenroll() && canUnenroll;
    }

    /** Who answers for what the import does: whoever pressed Apply, or else whoever uploaded it. */
    Actor actor() {
        return decidedBy == null ? startedBy : decidedBy;
    }
}
