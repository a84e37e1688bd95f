package org.kinvite.audit;

import java.util.Collection;
import java.util.List;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what staff wrote about an erased family out of the trail: the one change of an entry there is. Who did what and
 * when stays, and the erasure that explains the blank is itself on the trail.
 */
@Component
public class BlankDetails {

    private final AuditTrail auditTrail;
    private final JdbcClient jdbc;

    BlankDetails(AuditTrail auditTrail, JdbcClient jdbc) {
        this.auditTrail = auditTrail;
        this.jdbc = jdbc;
    }

    /**
     * Blanks the details of all entries about these subjects, and records that each of them was erased.
     *
     * @param subjectKind {@code guardian}, {@code student} or {@code account}
     * @param why a word for the reason, which tells nothing about anybody
     * @return how many entries had details
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int of(String subjectKind, Collection<Long> subjects, Long siteId, long agencyId, Actor by, String why) {
        if (subjects.isEmpty()) {
            return 0;
        }
        var blanked = jdbc.sql("UPDATE audit_entry SET details = NULL"
                        + " WHERE subject_kind = :kind AND subject_id IN (:subjects) AND details IS NOT NULL")
                .param("kind", subjectKind)
                .param("subjects", List.copyOf(subjects))
                .update();
        auditTrail.record(subjects.stream()
                .map(subject -> new Act(by, ErasedSubjects.ACTION, subjectKind, subject, siteId, why, agencyId))
                .toList());
        return blanked;
    }
}
