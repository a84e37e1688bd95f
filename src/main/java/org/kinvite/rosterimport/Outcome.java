package org.kinvite.rosterimport;

/** How an import ended, for whatever brought it in: the exit code of the command line, a word of the API. */
public enum Outcome {
    /** Everything was taken, or would be. */
    DONE(0),
    /** It could not begin: what was asked for is wrong, or another import is under way. */
    NOT_STARTED(1),
    /** The files could not be read; nothing was changed. */
    REFUSED(2),
    /** Done, but rows were left out. */
    ROWS_LEFT_OUT(3),
    /** It was to be applied, many students would leave, and nobody said that they may; nothing was changed. */
    MANY_WOULD_LEAVE(4);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    /** The outcome of an import that is not under way: what was done, or, of a dry run, what would be. */
    public static Outcome of(ImportReport report) {
        if (report.state() == ImportState.REFUSED) {
            return REFUSED;
        }
        if (report.appliesItself() && report.state() == ImportState.CHECKED) {
            return MANY_WOULD_LEAVE;
        }
        return report.listed(Severity.ERROR) > 0 ? ROWS_LEFT_OUT : DONE;
    }

    public int exitCode() {
        return exitCode;
    }
}
