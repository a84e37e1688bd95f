package org.kinvite.letter;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the next pages of a print, in one transaction that also moves the mark of how far it is. */
@Component
class PrintPart {

    private static final Logger LOG = LoggerFactory.getLogger(PrintPart.class);
    private static final String CLAIM = """
            SELECT id, pages, done FROM letter_print WHERE finished_at IS NULL
            ORDER BY started_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private record Print(long id, int pages, int done) {}

    private final JdbcClient jdbc;
    private final LetterTray tray;
    private final LetterPdf pdf;
    private final Seal seal;
    private final LetterSettings settings;
    private final Clock clock;

    PrintPart(JdbcClient jdbc, LetterTray tray, LetterPdf pdf, Seal seal, LetterSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.tray = tray;
        this.pdf = pdf;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether there was anything to do */
    @Transactional
    public boolean run() {
        var print = jdbc.sql(CLAIM).query(Print.class).optional();
        print.ifPresent(this::makeNext);
        return print.isPresent();
    }

    private void makeNext(Print print) {
        var until = Math.min(print.pages(), print.done() + settings.pagesAPart());
        var wanted = until - print.done();
        var letters = tray.pages(print.id(), print.done() + 1, until);
        var printed = letters.isEmpty() ? 0 : store(print, letters);
        jdbc.sql("UPDATE letter_print SET done = ?, left_out = left_out + ?, finished_at = ? WHERE id = ?")
                .params(until, wanted - printed, until == print.pages() ? clock.instant() : null, print.id())
                .update();
    }

    /** @return how many pages it became */
    private int store(Print print, List<Letter> letters) {
        var number = print.done();
        try {
            store(print.id(), number, letters);
            return letters.size();
        } catch (RuntimeException broken) {
            // one that cannot be printed must not keep all others from it, here and in every later print
            LOG.warn(
                    "letters of print {} are printed one by one: {}",
                    print.id(),
                    broken.getClass().getName());
        }
        var printed = 0;
        for (var letter : letters) {
            printed += storeAlone(print.id(), number + printed, letter);
        }
        return printed;
    }

    private int storeAlone(long printId, int number, Letter letter) {
        try {
            store(printId, number, List.of(letter));
            return 1;
        } catch (RuntimeException broken) {
            LOG.error(
                    "a letter of print {} cannot be printed: {}",
                    printId,
                    broken.getClass().getName());
            return 0;
        }
    }

    private void store(long printId, int number, List<Letter> letters) {
        var sealed = seal.close(printId, pdf.of(letters));
        jdbc.sql("INSERT INTO letter_part VALUES (?, ?, ?)")
                .params(printId, number, sealed)
                .update();
    }
}
