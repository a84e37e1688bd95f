package org.kinvite.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;

/**
 * Writes CSV for spreadsheets, the one place where any is made: with the mark by which they know UTF-8, and with every
 * text that one would run as a formula made harmless.
 */
public final class CsvText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter csv;

    /** @param out stays the caller's to close */
    public CsvText(Writer out) {
        try {
            out.write(BYTE_ORDER_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        csv = CsvWriter.builder().build(out);
    }

    /** Writes one record; null is an empty field. */
    public CsvText row(Object... fields) {
        csv.writeRecord(Arrays.stream(fields).map(CsvText::harmless).toArray(String[]::new));
        return this;
    }

    /** Hands on what is still held back. */
    public void flush() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What begins like a formula is text to a spreadsheet once an apostrophe stands before it. */
    static String harmless(Object field) {
        var text = field == null ? "" : field.toString();
        return text.isEmpty() || "=+-@\t\r\n|".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
