package org.kinvite.reconciliation;

import java.time.Instant;
import org.kinvite.kernel.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What the comparison found, until it is no longer so. */
@Table("finding")
class Finding {

    @Id
    private final long id;

    private final FindingKind kind;
    private final long subjectId;
    private final Long guardianId;
    private final Long siteId;
    private long fingerprint;
    private Instant foundAt;
    private Instant seenAt;
    private int tries;
    private Instant nextTryAt;
    private Instant handedOverAt;
    private boolean leftAlone;
    private Instant settledAt;

    @Version
    private int version;

    @PersistenceCreator
    private Finding(long id, FindingKind kind, long subjectId, Long guardianId, Long siteId) {
        this.id = id;
        this.kind = kind;
        this.subjectId = subjectId;
        this.guardianId = guardianId;
        this.siteId = siteId;
    }

    static Finding of(FindingKind kind, Found found, Instant now) {
        var finding = new Finding(Ids.next(), kind, found.subjectId(), found.guardianId(), found.siteId());
        finding.begin(found, now);
        return finding;
    }

    /** It is still so; a subject that moved meanwhile is looked at anew. */
    void see(Found found, Instant now) {
        if (fingerprint != found.fingerprint()) {
            begin(found, now);
        }
        seenAt = now;
    }

    private void begin(Found found, Instant now) {
        fingerprint = found.fingerprint();
        foundAt = now;
        seenAt = now;
        tries = 0;
        nextTryAt = null;
        leftAlone = false;
    }

    /** Whether it counts: what is one only by standing still has stood still for the margin. */
    boolean counts(Instant now, ReconciliationSettings settings) {
        return !kind.isSeenTwice() || !foundAt.plus(settings.margin()).isAfter(now);
    }

    /** Whether it is time to mend it, for the first time or again. */
    boolean isDue(Instant now) {
        return kind.remedy() != FindingKind.Remedy.NONE && (nextTryAt == null || !nextTryAt.isAfter(now));
    }

    /** Something was done about it. */
    void tried(Instant now, ReconciliationSettings settings) {
        tries++;
        nextTryAt = now.plus(settings.pauseAfter(tries));
    }

    /** Whether what was done did not help, so that a person must look. */
    boolean needsPerson(boolean givenUp, Instant now, ReconciliationSettings settings) {
        if (handedOverAt != null || leftAlone) {
            return false;
        }
        return kind.remedy() == FindingKind.Remedy.NONE
                || givenUp && tries >= settings.tries()
                || tries > 0 && !foundAt.plus(settings.patience()).isAfter(now);
    }

    void handOver(Instant now) {
        handedOverAt = now;
    }

    /** A person wants it tried again, at once. */
    void tryAgain(Instant now) {
        handedOverAt = null;
        tries = 0;
        nextTryAt = now;
    }

    /** A person says that it may stay as it is. */
    void leaveAlone() {
        handedOverAt = null;
        leftAlone = true;
    }

    /** It is no longer so. */
    void settle(Instant now) {
        settledAt = now;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    /** Whether nothing was ever done about it. */
    boolean isUntouched() {
        return tries == 0 && handedOverAt == null;
    }

    long id() {
        return id;
    }

    FindingKind kind() {
        return kind;
    }

    long subjectId() {
        return subjectId;
    }

    Long guardianId() {
        return guardianId;
    }

    Long siteId() {
        return siteId;
    }

    int tries() {
        return tries;
    }
}
