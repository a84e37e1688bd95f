package org.kinvite.staff;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail (rule 11): who did what, to whom, when. Entries are only ever added. */
@Component
public class AuditTrail {

    /** Adds an entry to the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act) {
        record(List.of(act));
    }

    /** Adds many entries to the running transaction in one batch. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<Act> acts) {
        throw new UnsupportedOperationException();
    }
}
