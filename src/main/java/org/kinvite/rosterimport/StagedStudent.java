package org.kinvite.rosterimport;

import java.util.List;

/**
 * A student as the files say.
 *
 * @param studentId the student on file; null for a new one
 */
record StagedStudent(
        long number,
        String sourceKey,
        String firstName,
        String lastName,
        Long studentId,
        List<StagedEnrollment> enrollments,
        List<StagedGuardian> guardians) {}
