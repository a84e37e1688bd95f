package org.kinvite.rosterimport.command;

/** How the command ended, as its exit code tells. */
enum Outcome {
    /** Everything was taken, or would be. */
    DONE(0),
    /** It could not begin: the command line is wrong, or another import is under way. */
    NOT_STARTED(1),
    /** The files could not be read; nothing was changed. */
    REFUSED(2),
    /** Done, but rows were left out. */
    ROWS_LEFT_OUT(3),
    /** Many students would leave and --many-may-leave was not given; nothing was changed. */
    MANY_WOULD_LEAVE(4);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
