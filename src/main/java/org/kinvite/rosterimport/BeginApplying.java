package org.kinvite.rosterimport;

import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A dry run becomes an application: because someone decided so, or because whoever uploaded it did beforehand. */
@Component
class BeginApplying {

    private final ImportReports reports;
    private final AuditTrail auditTrail;
    private final JdbcClient jdbc;

    BeginApplying(ImportReports reports, AuditTrail auditTrail, JdbcClient jdbc) {
        this.reports = reports;
        this.auditTrail = auditTrail;
        this.jdbc = jdbc;
    }

    /**
     * Runs within the caller's transaction, which saves the import.
     *
     * @throws ImportMovedOn when it waits for no decision
     * @throws ApplyRoster.ManyWouldLeave when many would be un-enrolled and that was not confirmed
     */
    void begin(RosterImport rosterImport, ImportChoices choices, Actor by) {
        var report = reports.report(rosterImport.agencyId(), rosterImport.id());
        if (choices.unenroll() && report.manyWouldLeave() && !choices.manyMayLeave()) {
            throw new ApplyRoster.ManyWouldLeave();
        }
        rosterImport.apply(by, choices, steps(rosterImport.id(), choices.unenroll()));
        auditTrail.record(new Act(by, "roster.applied", "roster-import", rosterImport.id(), null, choices.toString()));
    }

    private long steps(long importId, boolean unenroll) {
        return jdbc.sql("SELECT COALESCE(MAX(number), 0) + ? * (SELECT COUNT(DISTINCT student_id) FROM staged_leaver"
                        + " WHERE import_id = ?) FROM staged_student WHERE import_id = ?")
                .params(unenroll ? 1 : 0, importId, importId)
                .query(Long.class)
                .single();
    }
}
