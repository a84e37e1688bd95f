package org.kinvite.rosterimport;

import java.util.List;

/** A student on file, with what belongs to it now. */
record KnownStudent(
        long id, String firstName, String lastName, List<KnownEnrollment> enrollments, List<KnownGuardian> guardians) {

    /** An enrollment that has not ended. */
    record KnownEnrollment(long id, StagedEnrollment place) {}
}
