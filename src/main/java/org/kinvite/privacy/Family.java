package org.kinvite.privacy;

import java.util.List;

/**
 * Whom an erasure or an export is about: one guardian, or a student with everyone on the student's record.
 *
 * @param subject {@code guardian} or {@code student}, as the audit trail calls it
 * @param id of the guardian or student
 * @param studentId whose Student Profile shows them
 * @param siteId where the student is enrolled, or was last; null when never
 * @param students whose data it is about as well; nobody for one guardian alone
 */
public record Family(
        String subject,
        long id,
        long agencyId,
        long studentId,
        Long siteId,
        List<Long> guardians,
        List<Long> students) {

    /** Whether it is the whole of a student's record. */
    public boolean isWholeRecord() {
        return !students.isEmpty();
    }
}
