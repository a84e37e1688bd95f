package org.kinvite.privacy;

import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Supervisors and administrators decide how long their agency keeps what it needs no more. */
@Component
public class ChangeRetention {

    private final AgencyRetentions retentions;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    ChangeRetention(AgencyRetentions retentions, AuditTrail auditTrail, CurrentStaff currentStaff) {
        this.retentions = retentions;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /**
     * What holds for the signed-in user's agency.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the user may not decide for the agency
     */
    public ChosenRetention now() {
        currentStaff.requireSupervisor();
        return ChosenRetention.of(of(currentStaff.agencyId()));
    }

    /**
     * Holds from the next time that retention is applied. What was forgotten by then stays forgotten.
     *
     * @param version of the decision that the user saw
     * @throws OptimisticLockingFailureException when someone else decided since
     * @throws org.springframework.security.access.AccessDeniedException when the user may not decide for the agency
     */
    @Transactional
    public void change(int version, RetentionPeriods periods) {
        var before = now();
        var agencyId = currentStaff.agencyId();
        if (before.version() != version) {
            throw changedByAnother(agencyId);
        }
        var retention = of(agencyId);
        retention.decide(periods);
        save(retention, agencyId);
        if (!before.periods().equals(periods)) {
            var details = before.periods().inWords() + " → " + periods.inWords();
            auditTrail.record(new Act(currentStaff.actor(), "retention.changed", "agency", agencyId, null, details));
        }
    }

    private AgencyRetention of(long agencyId) {
        return retentions.findById(agencyId).orElseGet(() -> AgencyRetention.undecided(agencyId));
    }

    private void save(AgencyRetention retention, long agencyId) {
        try {
            retentions.save(retention);
        } catch (DbActionExecutionException refused) {
            // two who decide for the first time insert the same key
            throw refused.getCause() instanceof DuplicateKeyException ? changedByAnother(agencyId) : refused;
        }
    }

    private static OptimisticLockingFailureException changedByAnother(long agencyId) {
        return new OptimisticLockingFailureException("the retention of agency " + agencyId + " was changed by another");
    }
}
