package org.kinvite.rosterimport;

/** Another import of the agency is being read, checked or applied; a second one has to wait for its end. */
public class ImportUnderWay extends RuntimeException {

    private final long importId;

    ImportUnderWay(long importId) {
        super("import " + importId + " is under way");
        this.importId = importId;
    }

    /** The one that is under way. */
    public long importId() {
        return importId;
    }
}
