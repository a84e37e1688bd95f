package org.kinvite.rosterimport;

/** Someone else decided first, or the import is not as far as what was asked of it. */
public class ImportMovedOn extends RuntimeException {

    ImportMovedOn(long id, ImportState state) {
        super("import " + id + " is " + state);
    }
}
