package org.kinvite.rosterimport.file;

import de.siegmar.fastcsv.reader.CsvRecord;

/** One record of a CSV file. */
public final class CsvRow {

    private final String file;
    private final Header header;
    private final CsvRecord csv;

    CsvRow(String file, Header header, CsvRecord csv) {
        this.file = file;
        this.header = header;
        this.csv = csv;
    }

    public String file() {
        return file;
    }

    /** The line on which the record begins, counted from 1. */
    public long line() {
        return csv.getStartingLineNumber();
    }

    public Header header() {
        return header;
    }

    /** What the record says in a column; empty when it says nothing, null when the file has no such column. */
    public String get(String column) {
        var position = header.position(column);
        if (position == null) {
            return null;
        }
        return position < csv.getFieldCount() ? unguarded(csv.getField(position)) : "";
    }

    /** Whether the record says more than the header has columns for: a delimiter within an unquoted text, mostly. */
    public boolean isTooLong() {
        return csv.getFields().stream().skip(header.size()).anyMatch(field -> !field.isBlank());
    }

    public boolean isEmpty() {
        return csv.getFields().stream().allMatch(String::isBlank);
    }

    /** Takes back what {@link org.kinvite.kernel.CsvText} puts before what a spreadsheet would run. */
    private static String unguarded(String field) {
        var text = field.replace('\u00A0', ' ').strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
