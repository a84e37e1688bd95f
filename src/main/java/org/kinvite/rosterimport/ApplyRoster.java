package org.kinvite.rosterimport;

import java.time.Clock;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.kinvite.staff.NotGranted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Someone decides about a dry run: apply it in the background, or give it up. */
@Component
public class ApplyRoster {

    /** Many would be un-enrolled, and nobody said that this is meant. */
    public static class ManyWouldLeave extends RuntimeException {}

    private final RosterImports imports;
    private final StagedRows stagedRows;
    private final BeginApplying beginApplying;
    private final ImportRunner runner;
    private final AuditTrail auditTrail;
    private final Clock clock;

    ApplyRoster(
            RosterImports imports,
            StagedRows stagedRows,
            BeginApplying beginApplying,
            ImportRunner runner,
            AuditTrail auditTrail,
            Clock clock) {
        this.imports = imports;
        this.stagedRows = stagedRows;
        this.beginApplying = beginApplying;
        this.runner = runner;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * Applies it; it goes on by itself, over restarts.
     *
     * @throws NotGranted when the agency has no such import
     * @throws ImportMovedOn when it waits for no decision
     * @throws ManyWouldLeave when many would be un-enrolled and that was not confirmed; nothing has happened
     */
    @Transactional
    public void apply(long agencyId, long importId, ImportChoices choices, Actor by) {
        var rosterImport = find(agencyId, importId);
        beginApplying.begin(rosterImport, choices, by);
        imports.save(rosterImport);
        runner.wakeAfterCommit();
    }

    /**
     * Gives it up; nothing was changed by it.
     *
     * @throws NotGranted when the agency has no such import
     * @throws ImportMovedOn when it waits for no decision
     */
    @Transactional
    public void discard(long agencyId, long importId, Actor by) {
        var rosterImport = find(agencyId, importId);
        rosterImport.discard(by, clock.instant());
        imports.save(rosterImport);
        stagedRows.removeRows(importId);
        auditTrail.record(new Act(by, "roster.discarded", "roster-import", importId, null, null));
    }

    private RosterImport find(long agencyId, long importId) {
        return imports.findWithLockingById(importId)
                .filter(found -> found.agencyId() == agencyId)
                .orElseThrow(() -> new NotGranted("roster-import", importId));
    }
}
