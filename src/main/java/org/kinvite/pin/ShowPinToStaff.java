package org.kinvite.pin;

import java.util.Optional;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff read a guardian's PIN: an act of its own on the audit trail, each time (rule 11). */
@Component
public class ShowPinToStaff {

    private final RevealPin revealPin;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    ShowPinToStaff(RevealPin revealPin, AuditTrail auditTrail, CurrentStaff currentStaff) {
        this.revealPin = revealPin;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /** The PIN, if there is one. The caller has checked that staff may see the guardian. */
    @Transactional
    public Optional<String> show(long guardianId, long siteId) {
        var pin = revealPin.of(guardianId);
        pin.ifPresent(shown ->
                auditTrail.record(new Act(currentStaff.actor(), "pin.revealed", "guardian", guardianId, siteId, null)));
        return pin;
    }
}
