package org.kinvite.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Letters to print: one at once, or many in a PDF that is made in the background. Callers check who may see them. */
@Component
public class LetterPrints {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final LetterTray tray;
    private final LetterPdf pdf;
    private final Seal seal;
    private final Clock clock;

    LetterPrints(JdbcClient jdbc, JdbcTemplate batches, LetterTray tray, LetterPdf pdf, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.tray = tray;
        this.pdf = pdf;
        this.seal = seal;
        this.clock = clock;
    }

    /** One letter as PDF; empty when it is no longer kept. @param letterId the id of its message in the ledger */
    public Optional<byte[]> one(long letterId) {
        return tray.find(letterId).map(letter -> pdf.of(List.of(letter)));
    }

    /**
     * Asks for the PDF of many, within the caller's transaction.
     *
     * @param letters the ids of their messages, in the order of the pages
     * @throws org.springframework.dao.DuplicateKeyException when it was asked for before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(long printId, List<Long> letters) {
        var now = clock.instant();
        jdbc.sql(
                        "INSERT INTO letter_print (id, pages, done, left_out, started_at, finished_at) VALUES (?, ?, 0, 0, ?, ?)")
                .params(printId, letters.size(), now, letters.isEmpty() ? now : null)
                .update();
        batches.batchUpdate(
                "INSERT INTO letter_page VALUES (?, ?, ?)",
                IntStream.range(0, letters.size())
                        .mapToObj(i -> new Object[] {printId, i + 1, letters.get(i)})
                        .toList());
    }

    /** Empty when it was not asked for yet. */
    public Optional<PrintProgress> progress(long printId) {
        return jdbc.sql(
                        "SELECT pages, done, left_out, finished_at IS NOT NULL AS finished, forgotten_at IS NULL AS kept"
                                + " FROM letter_print WHERE id = ?")
                .param(printId)
                .query(PrintProgress.class)
                .optional();
    }

    /** Writes the whole PDF; nothing of it is left on this machine. */
    public void write(long printId, OutputStream out) throws IOException {
        var merger = new PDFMergerUtility();
        jdbc.sql("SELECT sealed FROM letter_part WHERE print_id = ? ORDER BY number")
                .param(printId)
                .query((row, number) -> seal.open(printId, row.getBytes(1)))
                .list()
                .forEach(part -> merger.addSource(new RandomAccessReadBuffer(part)));
        merger.setDestinationStream(out);
        merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
    }
}
