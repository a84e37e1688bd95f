package org.kinvite.invitation;

import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on the audit trail who took personal data out (rule 11). */
@Component
public class RecordExport {

    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;

    RecordExport(AuditTrail auditTrail, CurrentStaff currentStaff) {
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
    }

    /** @param siteId null for the whole agency */
    @Transactional
    public void record(String action, Long siteId) {
        var agency = currentStaff.agencyId();
        auditTrail.record(new Act(currentStaff.actor(), action, "agency", agency, siteId, null));
    }
}
