package org.kinvite.rosterimport;

import java.time.Clock;
import java.util.Map;
import org.kinvite.staff.Act;
import org.kinvite.staff.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One step of applying an import: its places, then its students batch by batch, then those who have left. */
@Component
class ApplyBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ApplyBatch.class);

    private final PlanBatch planBatch;
    private final ApplyPlaces applyPlaces;
    private final ApplyStudents applyStudents;
    private final ApplyGuardians applyGuardians;
    private final EndEnrollments endEnrollments;
    private final ImportCounts counts;
    private final StagedRows stagedRows;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ApplyBatch(
            PlanBatch planBatch,
            ApplyPlaces applyPlaces,
            ApplyStudents applyStudents,
            ApplyGuardians applyGuardians,
            EndEnrollments endEnrollments,
            ImportCounts counts,
            StagedRows stagedRows,
            AuditTrail auditTrail,
            Clock clock) {
        this.planBatch = planBatch;
        this.applyPlaces = applyPlaces;
        this.applyStudents = applyStudents;
        this.applyGuardians = applyGuardians;
        this.endEnrollments = endEnrollments;
        this.counts = counts;
        this.stagedRows = stagedRows;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Runs within the transaction that holds the import; the caller saves it. */
    void run(RosterImport rosterImport) {
        if (rosterImport.done() == 0) {
            counts.add(rosterImport.id(), ImportCounts.Phase.DONE, applyPlaces.apply(rosterImport));
        }
        var plans = planBatch.next(rosterImport, true);
        if (!plans.isEmpty()) {
            var ids = applyStudents.apply(rosterImport, plans);
            applyGuardians.apply(rosterImport, plans, ids);
            counts.add(rosterImport.id(), ImportCounts.Phase.DONE, PlanBatch.counts(plans));
            rosterImport.doneUntil(plans.getLast().staged().number());
            return;
        }
        var left = rosterImport.unenrolls() ? endEnrollments.ofLeavers(rosterImport) : 0;
        if (left > 0) {
            counts.add(rosterImport.id(), ImportCounts.Phase.DONE, Map.of(Tally.STUDENTS_UNENROLLED, left));
            rosterImport.doneUntil(rosterImport.done() + left);
        } else {
            finish(rosterImport);
        }
    }

    private void finish(RosterImport rosterImport) {
        rosterImport.applied(clock.instant());
        stagedRows.removeRows(rosterImport.id());
        var done = counts.of(rosterImport.id(), ImportCounts.Phase.DONE);
        auditTrail.record(new Act(
                rosterImport.actor(), "roster.imported", "roster-import", rosterImport.id(), null, done.toString()));
        LOG.info("import {} was applied: {}", rosterImport.id(), done);
    }
}
