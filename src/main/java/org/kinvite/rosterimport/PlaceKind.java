package org.kinvite.rosterimport;

/** The three kinds of places a Site Enrollment names. */
enum PlaceKind {
    SITE("site", Tally.SITES_ADDED),
    PROGRAM("program", Tally.PROGRAMS_ADDED),
    CLASSROOM("classroom", Tally.CLASSROOMS_ADDED);

    private final String table;
    private final Tally added;

    PlaceKind(String table, Tally added) {
        this.table = table;
        this.added = added;
    }

    String table() {
        return table;
    }

    Tally added() {
        return added;
    }
}
