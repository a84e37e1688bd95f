package org.kinvite.rosterimport;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans the next students of an import: the dry run and the application of it read the same plans. */
@Component
class PlanBatch {

    private final StagedStudents staged;
    private final KnownStudents known;
    private final JdbcClient jdbc;
    private final RosterImportSettings settings;

    PlanBatch(StagedStudents staged, KnownStudents known, JdbcClient jdbc, RosterImportSettings settings) {
        this.staged = staged;
        this.known = known;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @param lock whether nobody else may change these students until the transaction ends */
    List<StudentPlan> next(RosterImport rosterImport, boolean lock) {
        var students = staged.after(rosterImport.id(), rosterImport.done(), settings.batch());
        var onFile = known.find(
                students.stream()
                        .map(StagedStudent::studentId)
                        .filter(Objects::nonNull)
                        .toList(),
                rosterImport.source(),
                lock);
        var covered = coveredSites(rosterImport.id());
        return students.stream()
                .map(student -> StudentPlan.of(
                        student,
                        student.studentId() == null ? null : onFile.get(student.studentId()),
                        covered,
                        rosterImport.slots(),
                        rosterImport.replacesMended()))
                .toList();
    }

    static Map<Tally, Integer> counts(List<StudentPlan> plans) {
        var counts = new EnumMap<Tally, Integer>(Tally.class);
        plans.forEach(plan -> plan.counts().forEach((what, amount) -> counts.merge(what, amount, Integer::sum)));
        return counts;
    }

    private Set<Long> coveredSites(long importId) {
        return jdbc.sql("SELECT place_id FROM staged_place WHERE import_id = ? AND kind = 'SITE'")
                .param(importId)
                .query(Long.class)
                .set();
    }
}
