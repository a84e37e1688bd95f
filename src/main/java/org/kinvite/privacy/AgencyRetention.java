package org.kinvite.privacy;

import java.util.OptionalInt;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What an agency has decided about retention, or the defaults while it has decided nothing. */
@Table("retention")
class AgencyRetention {

    @Id
    private final long agencyId;

    private int messageDays;
    private int invitationDays;
    private int auditYears;

    @Version
    private int version;

    @PersistenceCreator
    private AgencyRetention(long agencyId) {
        this.agencyId = agencyId;
    }

    /** An agency that has decided nothing yet; its version is 0. */
    static AgencyRetention undecided(long agencyId) {
        var retention = new AgencyRetention(agencyId);
        retention.decide(RetentionPeriods.DEFAULT);
        return retention;
    }

    void decide(RetentionPeriods periods) {
        messageDays = periods.messageDays();
        invitationDays = periods.invitationDays();
        auditYears = periods.auditYears();
    }

    long agencyId() {
        return agencyId;
    }

    /** @throws IllegalArgumentException when one of them is none that can be chosen, as with a release of other bounds */
    RetentionPeriods periods() {
        return new RetentionPeriods(messageDays, invitationDays, auditYears);
    }

    /** Of {@link #periods} this one, whatever the others are; empty when it is none that can be chosen. */
    OptionalInt auditYears() {
        return RetentionPeriods.isAuditYears(auditYears) ? OptionalInt.of(auditYears) : OptionalInt.empty();
    }

    int version() {
        return version;
    }
}
