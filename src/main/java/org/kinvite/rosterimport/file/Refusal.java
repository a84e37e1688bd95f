package org.kinvite.rosterimport.file;

/** Why an upload cannot be read at all; nothing of it is taken. The bundles hold each one's text. */
public enum Refusal {
    NOTHING_TO_READ,
    TOO_LARGE,
    NOT_A_ZIP,
    BROKEN_ZIP,
    ZIP_TOO_MANY_FILES,
    ZIP_TOO_LARGE,
    ZIP_UNSAFE_NAME,
    WORKBOOK,
    SAME_FILE_TWICE,
    NOT_TEXT,
    UNCLOSED_QUOTE,
    LINE_TOO_LONG,
    MISSING_COLUMNS,
    COLUMN_TWICE,
    MISSING_FILES,
    MIXED_SOURCES,
    DELTA,
    NO_ROWS
}
