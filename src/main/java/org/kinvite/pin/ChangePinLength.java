package org.kinvite.pin;

import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor chooses how many digits the agency's new PINs have. */
@Component
public class ChangePinLength {

    private final PinLengths lengths;
    private final PinLengthInForce inForce;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    ChangePinLength(PinLengths lengths, PinLengthInForce inForce, AuditTrail auditTrail, CurrentStaff currentStaff) {
        this.lengths = lengths;
        this.inForce = inForce;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /** What the signed-in user's agency has now. */
    public ChosenLength now() {
        return inForce.ofAgency(currentStaff.agencyId());
    }

    /**
     * From now on new PINs have so many digits; those that exist stay.
     *
     * @param version of the choice that the user saw
     * @throws IllegalArgumentException when that is shorter than 4 or longer than 6
     * @throws OptimisticLockingFailureException when someone else chose meanwhile
     * @throws org.springframework.security.access.AccessDeniedException when the user may not decide for the agency
     */
    @Transactional
    public void change(int digits, int version) {
        currentStaff.requireSupervisor();
        var before = now();
        if (before.version() != version) {
            throw new OptimisticLockingFailureException("the length of PINs was changed by someone else");
        }
        var agencyId = currentStaff.agencyId();
        var length = lengths.findById(agencyId).orElseGet(() -> PinLength.of(agencyId, digits));
        length.change(digits);
        lengths.save(length);
        var change = before.digits() + " to " + digits + " digits";
        auditTrail.record(new Act(currentStaff.actor(), "pin-length.changed", "agency", agencyId, null, change));
    }
}
