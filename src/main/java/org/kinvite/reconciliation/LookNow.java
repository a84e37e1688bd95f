package org.kinvite.reconciliation;

import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.CurrentStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody does not want to wait for the next comparison. */
@Component
public class LookNow {

    /** Wakes this instance after the commit. */
    record Asked() {}

    private final Turn turn;
    private final AuditTrail auditTrail;
    private final CurrentStaff currentStaff;
    private final ApplicationEventPublisher events;

    LookNow(Turn turn, AuditTrail auditTrail, CurrentStaff currentStaff, ApplicationEventPublisher events) {
        this.turn = turn;
        this.auditTrail = auditTrail;
        this.currentStaff = currentStaff;
        this.events = events;
    }

    /**
     * Asks for a comparison at once.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the user is no supervisor
     */
    @Transactional
    public void look() {
        currentStaff.requireSupervisor();
        var by = currentStaff.actor();
        auditTrail.record(new Act(by, "reconciliation.asked", "agency", currentStaff.agencyId(), null, null));
        soon(by.name());
    }

    /** Whether a comparison is asked for or under way. */
    public boolean isUnderWay() {
        return turn.isUnderWay();
    }

    /** Within the caller's transaction. */
    void soon(String byName) {
        turn.ask(byName);
        events.publishEvent(new Asked());
    }
}
