package org.kinvite.rosterimport;

/** Where the files enroll a student, in ids of places that exist or are about to. */
record StagedEnrollment(long siteId, long programId, long classroomId) {}
