package org.kinvite.invitation;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What an agency has decided about the cadence of its invitations; undecided, the application's settings hold. */
@Table("agency_cadence")
class AgencyCadence {

    private static final String BETWEEN = ",";

    @Id
    private final long agencyId;

    private String reminderDays;
    private Integer expiryDay;
    private boolean otherChannelAllowed;

    @Version
    private int version;

    @PersistenceCreator
    private AgencyCadence(long agencyId) {
        this.agencyId = agencyId;
    }

    /** An agency that has decided nothing yet; its version is 0. */
    static AgencyCadence undecided(long agencyId) {
        return new AgencyCadence(agencyId);
    }

    void decide(CadenceDays days, boolean otherChannelAllowed) {
        reminderDays = days.remindersInWords().replace(" ", "");
        expiryDay = days.expiry();
        this.otherChannelAllowed = otherChannelAllowed;
    }

    void goBackToDefaults() {
        reminderDays = null;
        expiryDay = null;
        otherChannelAllowed = false;
    }

    /** Empty while the agency has not decided. */
    Optional<CadenceDays> days() {
        return Optional.ofNullable(reminderDays)
                .map(days -> new CadenceDays(
                        Arrays.stream(days.split(BETWEEN)).map(Integer::valueOf).toList(), expiryDay));
    }

    boolean isOtherChannelAllowed() {
        return otherChannelAllowed;
    }

    int version() {
        return version;
    }
}
