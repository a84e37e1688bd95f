package org.kinvite.rosterimport.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.Consumer;

/** A CSV file, read record by record; its encoding and delimiter are found out. */
public final class CsvFile {

    private static final int LONGEST_RECORD = 1 << 20;
    private static final int HEADER_WITHIN = 1 << 16;

    private final String name;
    private final DetectedText text;
    private final Iterator<CsvRecord> records;
    private final Header header;

    /** @throws UnreadableUpload when this is no CSV file */
    public CsvFile(String name, InputStream content) throws IOException {
        this.name = name;
        this.text = new DetectedText(content, name);
        var reader = new BufferedReader(text, HEADER_WITHIN);
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter(reader))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(reader)
                .iterator();
        if (!hasNext(1)) {
            throw new UnreadableUpload(Refusal.NO_ROWS, name);
        }
        this.header = new Header(name, records.next().getFields());
    }

    public Header header() {
        return header;
    }

    /** Reads all records that say anything. */
    public void forEach(Consumer<CsvRow> reader) {
        for (long line = 2; hasNext(line); ) {
            var csv = records.next();
            line = csv.getStartingLineNumber();
            var row = new CsvRow(name, header, csv);
            if (csv.getFieldCount() < header.size() && !hasNext(line) && endsWithin(csv)) {
                throw new UnreadableUpload(Refusal.UNCLOSED_QUOTE, name + ":" + line);
            }
            if (!row.isEmpty()) {
                reader.accept(row);
            }
        }
    }

    /** Whether the encoding is a guess; known once everything was read. */
    public boolean isEncodingGuessed() {
        return text.isGuessed();
    }

    /** The last record has swallowed lines and ends too early: a quote that was opened on it was never closed. */
    private static boolean endsWithin(CsvRecord csv) {
        return csv.getField(csv.getFieldCount() - 1).contains("\n");
    }

    private boolean hasNext(long line) {
        try {
            return records.hasNext();
        } catch (CsvParseException tooLong) {
            throw new UnreadableUpload(Refusal.LINE_TOO_LONG, name + ":" + line);
        }
    }

    private static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(HEADER_WITHIN);
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 0, c = reader.read(); i < HEADER_WITHIN - 1 && c >= 0; i++, c = reader.read()) {
            quoted ^= c == '"';
            if (!quoted && c == '\n') {
                break;
            }
            if (!quoted && c < counts.length) {
                counts[c]++;
            }
        }
        reader.reset();
        if (counts[';'] > counts[',']) {
            return ';';
        }
        return counts['\t'] > counts[','] ? '\t' : ',';
    }
}
