package org.kinvite.staff;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts every refused access on the audit trail, in a transaction of its own: the refused one was rolled back. */
@Component
class RecordRefusedAccess {

    private final CurrentStaff staff;
    private final AuditTrail trail;

    RecordRefusedAccess(CurrentStaff staff, AuditTrail trail) {
        this.staff = staff;
        this.trail = trail;
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(AccessRefused refused) {
        // nobody's site: only the agency's own people read it, not the site that was asked for
        trail.record(new Act(staff.actor(), "access.refused", refused.what(), refused.id(), null, null));
    }
}
