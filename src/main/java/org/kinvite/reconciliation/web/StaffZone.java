package org.kinvite.reconciliation.web;

import java.time.ZoneId;
import java.util.Comparator;
import org.kinvite.roster.Site;
import org.kinvite.roster.Sites;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;

/** The time zone in which whoever is signed in reads moments that belong to no single site: that of their first site. */
@Component
class StaffZone {

    private final Sites sites;
    private final CurrentStaff currentStaff;

    StaffZone(Sites sites, CurrentStaff currentStaff) {
        this.sites = sites;
        this.currentStaff = currentStaff;
    }

    ZoneId now() {
        return currentStaff.sites().stream()
                .min(Comparator.naturalOrder())
                .flatMap(sites::findById)
                .map(Site::timeZone)
                .orElseGet(() -> ZoneId.of("UTC"));
    }
}
