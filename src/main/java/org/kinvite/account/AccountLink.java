package org.kinvite.account;

import java.time.Instant;
import org.kinvite.kernel.Ids;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The tie between a family account and one guardian record, until Unlink cuts it (rule 8). */
@Table("account_link")
class AccountLink {

    @Id
    private final long id;

    private final long accountId;
    private final long guardianId;
    private final Instant linkedAt;
    private Instant unlinkedAt;
    private String unlinkReason;
    private Long unlinkedForSite;

    @Version
    private int version;

    @PersistenceCreator
    private AccountLink(long id, long accountId, long guardianId, Instant linkedAt) {
        this.id = id;
        this.accountId = accountId;
        this.guardianId = guardianId;
        this.linkedAt = linkedAt;
    }

    static AccountLink tie(long accountId, long guardianId, Instant now) {
        return new AccountLink(Ids.next(), accountId, guardianId, now);
    }

    /** @param siteId on whose behalf */
    void cut(String reason, long siteId, Instant now) {
        if (unlinkedAt != null) {
            throw new IllegalStateException("link " + id + " was cut before");
        }
        unlinkedAt = now;
        unlinkReason = reason;
        unlinkedForSite = siteId;
    }

    long id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    long guardianId() {
        return guardianId;
    }

    /** Null as long as it holds. */
    Long unlinkedForSite() {
        return unlinkedForSite;
    }
}
