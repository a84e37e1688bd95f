package org.kinvite.rosterimport;

/** How bad a problem is. */
public enum Severity {
    /** The row is left out. */
    ERROR,
    /** The row is taken, without the field. */
    WARNING,
    /** Staff mended what the source still says otherwise: whoever applies the import chooses. */
    CHOICE
}
