package org.kinvite.invitation.web;

import java.util.Collection;
import java.util.List;
import org.kinvite.invitation.GuardianPlaces;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.invitation.OnlineAccounts;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.stereotype.Component;

/** Online Accounts as far as the signed-in staff user may see them. */
@Component
class SeenAccounts {

    private final OnlineAccounts accounts;
    private final GuardianPlaces places;
    private final CurrentStaff currentStaff;

    SeenAccounts(OnlineAccounts accounts, GuardianPlaces places, CurrentStaff currentStaff) {
        this.accounts = accounts;
        this.places = places;
        this.currentStaff = currentStaff;
    }

    /** @throws NotGranted when there is no such guardian at any of the user's sites */
    OnlineAccount find(long guardianId) {
        return accounts.one(guardianId, siteOf(guardianId)).orElseThrow(() -> new NotGranted("guardian", guardianId));
    }

    /**
     * Those of some guardians who are, or were, at a site.
     *
     * @throws NotGranted when it is none of the user's sites
     */
    List<OnlineAccount> at(long siteId, Collection<Long> guardians) {
        currentStaff.requireSite(siteId);
        return accounts.of(guardians, siteId);
    }

    /** @throws NotGranted when there is no such guardian at any of the user's sites */
    long siteOf(long guardianId) {
        return places.siteOf(guardianId, currentStaff.sites());
    }
}
