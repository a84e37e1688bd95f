package org.kinvite.invitation;

import java.util.function.Consumer;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervisors and administrators decide about the cadence of their agency. Steps that are planned already stay as they
 * are; the next one of each open invitation is computed with the new cadence.
 */
@Component
public class ChangeCadence {

    private final AgencyCadences cadences;
    private final CadencesInForce inForce;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    ChangeCadence(AgencyCadences cadences, CadencesInForce inForce, AuditTrail auditTrail, CurrentStaff currentStaff) {
        this.cadences = cadences;
        this.inForce = inForce;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /**
     * Replaces the cadence of the signed-in user's agency.
     *
     * @param version of the cadence that the user saw
     * @throws OptimisticLockingFailureException when someone else changed it since {@code version}
     * @throws org.springframework.security.access.AccessDeniedException when the user may not decide for the agency
     */
    @Transactional
    public void change(int version, CadenceDays days, boolean otherChannelAllowed) {
        change(version, cadence -> cadence.decide(days, otherChannelAllowed));
    }

    /** Gives up the agency's own cadence; throws as {@link #change} does. */
    @Transactional
    public void goBackToDefaults(int version) {
        change(version, AgencyCadence::goBackToDefaults);
    }

    private void change(int version, Consumer<AgencyCadence> change) {
        currentStaff.requireSupervisor();
        var agencyId = currentStaff.agencyId();
        var cadence = cadences.findById(agencyId).orElseGet(() -> AgencyCadence.undecided(agencyId));
        if (cadence.version() != version) {
            throw changedByAnother(agencyId);
        }
        var before = inForce.ofAgency(agencyId);
        change.accept(cadence);
        save(cadence, agencyId);
        var after = inForce.ofAgency(agencyId);
        if (!before.inWords().equals(after.inWords())) {
            var details = before.inWords() + " → " + after.inWords();
            auditTrail.record(new Act(currentStaff.actor(), "cadence.changed", "agency", agencyId, null, details));
        }
    }

    private void save(AgencyCadence cadence, long agencyId) {
        try {
            cadences.save(cadence);
        } catch (DbActionExecutionException refused) {
            // two who decide for the first time insert the same key
            throw refused.getCause() instanceof DuplicateKeyException ? changedByAnother(agencyId) : refused;
        }
    }

    private static OptimisticLockingFailureException changedByAnother(long agencyId) {
        return new OptimisticLockingFailureException("the cadence of agency " + agencyId + " was changed by another");
    }
}
