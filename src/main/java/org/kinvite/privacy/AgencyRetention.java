package org.kinvite.privacy;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What an agency has decided about retention. */
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
        return new AgencyRetention(agencyId);
    }

    void decide(RetentionPeriods periods) {
        messageDays = periods.messageDays();
        invitationDays = periods.invitationDays();
        auditYears = periods.auditYears();
    }

    RetentionPeriods periods() {
        return new RetentionPeriods(messageDays, invitationDays, auditYears);
    }

    int version() {
        return version;
    }
}
