package org.kinvite.api;

import java.time.Clock;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Supervisors make and revoke the keys of their agency. */
@Component
public class ManageKeys {

    private final ApiKeys keys;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final Clock clock;

    ManageKeys(ApiKeys keys, AuditTrail auditTrail, CurrentStaff currentStaff, Clock clock) {
        this.keys = keys;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /**
     * Makes a key for a site, or for the roster of the whole agency.
     *
     * @param siteId null for the whole agency
     * @return its secret, which is kept nowhere: this is the only time that it can be read
     * @throws NotGranted when the site is none of the user's
     * @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor
     */
    @Transactional
    public ApiSecret make(String name, Long siteId) {
        currentStaff.requireSupervisor();
        if (siteId != null) {
            currentStaff.requireSite(siteId);
        }
        var secret = ApiSecret.random();
        var by = currentStaff.actor();
        var key = keys.save(ApiKey.make(currentStaff.agencyId(), siteId, name, secret, by.name(), clock.instant()));
        auditTrail.record(new Act(by, "api-key.made", "api-key", key.id(), siteId, name));
        return secret;
    }

    /**
     * Revokes a key: its next request is refused.
     *
     * @throws NotGranted when there is no such key in the user's agency
     * @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor
     */
    @Transactional
    public void revoke(long keyId) {
        currentStaff.requireSupervisor();
        var key = keys.findById(keyId)
                .filter(found -> found.agencyId() == currentStaff.agencyId())
                .orElseThrow(() -> new NotGranted("api-key", keyId));
        if (!key.isRevoked()) {
            key.revoke(currentStaff.actor().name(), clock.instant());
            keys.save(key);
            auditTrail.record(
                    new Act(currentStaff.actor(), "api-key.revoked", "api-key", keyId, key.siteId(), key.name()));
        }
    }
}
