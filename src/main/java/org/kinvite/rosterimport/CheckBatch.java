package org.kinvite.rosterimport;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** One step of the dry run: counts what the next students' plans would do, and changes nothing. */
@Component
class CheckBatch {

    private final PlanBatch planBatch;
    private final ImportCounts counts;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    CheckBatch(PlanBatch planBatch, ImportCounts counts, JdbcTemplate jdbc, Clock clock) {
        this.planBatch = planBatch;
        this.counts = counts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs within the transaction that holds the import; the caller saves it. */
    void run(RosterImport rosterImport) {
        var plans = planBatch.next(rosterImport, false);
        if (plans.isEmpty()) {
            rosterImport.checked(clock.instant());
            return;
        }
        counts.add(rosterImport.id(), ImportCounts.Phase.PLANNED, PlanBatch.counts(plans));
        report(rosterImport, plans);
        rosterImport.doneUntil(plans.getLast().staged().number());
    }

    private void report(RosterImport rosterImport, List<StudentPlan> plans) {
        var problems = new Problems(rosterImport.id(), jdbc, rosterImport.problems());
        for (var plan : plans) {
            for (var guardian : plan.guardians()) {
                guardian.mended().forEach(field -> problems.add(mended(guardian, field)));
            }
        }
        problems.write();
        rosterImport.problemsFound(problems.count());
    }

    private static Problem mended(GuardianPlan guardian, String field) {
        var source = guardian.staged().contact();
        var value =
                switch (field) {
                    case MergedContact.EMAIL -> source.email();
                    case MergedContact.CELL_PHONE -> source.cellPhone();
                    default -> source.preferred().name();
                };
        return new Problem(guardian.staged().file(), guardian.staged().line(), field, value, Reason.MENDED_BY_STAFF);
    }
}
