package org.kinvite.rosterimport;

/** Which kind of files an import reads. */
public enum Source {
    /** OneRoster 1.1 or 1.2 CSV, whose {@code sourcedId} decides who is who. */
    ONEROSTER,
    /** Kinvite's own template, one row a student. */
    CSV
}
