package org.kinvite.rosterimport;

/** What an import counts, before and after it is applied. */
public enum Tally {
    STUDENTS_ADDED,
    STUDENTS_CHANGED,
    STUDENTS_UNCHANGED,
    STUDENTS_UNENROLLED,
    GUARDIANS_ADDED,
    GUARDIANS_CHANGED,
    GUARDIANS_UNCHANGED,
    /** No longer Parent/Guardian A or B of a student. */
    GUARDIANS_REMOVED,
    /** Guardians whose contact details staff mended and whose source says something else. */
    MENDED_BY_STAFF,
    SITES_ADDED,
    PROGRAMS_ADDED,
    CLASSROOMS_ADDED,
    /** Students whose rows were left out because of a problem. */
    STUDENTS_LEFT_OUT
}
