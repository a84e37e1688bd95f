package org.kinvite.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.rosterimport.SomeCsv.AVA;
import static org.kinvite.rosterimport.SomeCsv.ZOE;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.Actor;
import org.springframework.beans.factory.annotation.Autowired;

/** An import that was decided beforehand: it applies itself after its dry run, unless a person must look first. */
@RosterImportTest
class NightlyDropTest {

    private static final Actor NIGHTLY = new Actor(Actor.Kind.SYSTEM, 90L, "Nightly roster");

    @Autowired
    ImportBench bench;

    @Autowired
    UploadRoster uploadRoster;

    @Autowired
    ImportReports reports;

    @BeforeEach
    void anEmptyAgency() {
        bench.prepare();
    }

    @Test
    void itAppliesItselfAndTheTrailNamesTheKey() {
        var report = drop(SomeCsv.of(ZOE, AVA), ImportBench.KEEP);

        assertThat(report.state()).isEqualTo(ImportState.APPLIED);
        assertThat(Outcome.of(report)).isEqualTo(Outcome.DONE);
        assertThat(report.applied(Tally.STUDENTS_ADDED)).isEqualTo(2);
        assertThat(report.decidedBy()).isEqualTo("Nightly roster");
        assertThat(bench.count("audit_entry WHERE actor_kind = 'SYSTEM' AND actor_id = 90"
                        + " AND action IN ('roster.uploaded', 'roster.applied', 'roster.imported')"))
                .isEqualTo(3);
    }

    @Test
    void ifManyWouldLeaveItWaitsForAPerson() {
        drop(SomeCsv.of(ZOE, AVA), ImportBench.KEEP);

        var report = drop(SomeCsv.of(ZOE), ImportBench.KEEP);

        assertThat(report.state()).isEqualTo(ImportState.CHECKED);
        assertThat(Outcome.of(report)).isEqualTo(Outcome.MANY_WOULD_LEAVE);
        assertThat(bench.count("site_enrollment WHERE ended_on IS NOT NULL")).isZero();

        var applied = bench.apply(report, new ImportChoices(false, true, true));
        assertThat(applied.applied(Tally.STUDENTS_UNENROLLED)).isEqualTo(1);
        assertThat(applied.decidedBy()).isEqualTo("Dana");
    }

    @Test
    void manyMayLeaveWhenThatWasSaidBeforehand() {
        drop(SomeCsv.of(ZOE, AVA), ImportBench.KEEP);

        var report = drop(SomeCsv.of(ZOE), new ImportChoices(false, true, true));

        assertThat(report.applied(Tally.STUDENTS_UNENROLLED)).isEqualTo(1);
    }

    @Test
    void filesThatCannotBeReadChangeNothing() {
        var report = drop(ImportBench.File.of("roster.zip", "no zip"), ImportBench.KEEP);

        assertThat(Outcome.of(report)).isEqualTo(Outcome.REFUSED);
        assertThat(bench.count("student")).isZero();
    }

    private ImportReport drop(ImportBench.File file, ImportChoices choices) {
        var id = uploadRoster.upload(
                ImportBench.AGENCY, List.of(file), ImportBench.NEW_YORK, NIGHTLY, Optional.of(choices));
        bench.work();
        return reports.report(ImportBench.AGENCY, id);
    }
}
