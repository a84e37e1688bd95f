package org.kinvite.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A PDF of many loses whoever was erased, and nobody else. */
@PrintingTest
@Import(TakeLettersBack.class)
@TestPropertySource(properties = "kinvite.letter.pages-a-part=3")
class TakeLettersBackTest {

    private static final long PRINT = 9;
    private static final long ERASED = 105;

    @Autowired
    TakeLettersBack takeLettersBack;

    @Autowired
    LetterTray tray;

    @Autowired
    LetterPrints prints;

    @Autowired
    PrintPart printPart;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theOthersInThePdfArePrintedAnew() throws IOException {
        LongStream.rangeClosed(1, 7).forEach(this::lay);
        prints.start(PRINT, LongStream.rangeClosed(1, 7).boxed().toList());
        printAll();
        assertThat(printed()).contains("Guardian 5", "Guardian 6");

        takeLettersBack.of(List.of(ERASED));
        assertThat(prints.progress(PRINT)).contains(new PrintProgress(7, 0, 0, false, true));
        assertThat(tray.find(5)).isEmpty();
        printAll();

        assertThat(prints.progress(PRINT)).contains(new PrintProgress(7, 7, 1, true, true));
        assertThat(printed())
                .contains("Guardian 1", "Guardian 4", "Guardian 6", "Guardian 7")
                .doesNotContain("Guardian 5");
    }

    private void lay(long id) {
        tray.lay(id, SomeLetters.content(id));
        jdbc.sql(
                        "INSERT INTO message (id, idempotency_key, purpose, guardian_id, site_id, channel, recipient, state, tries,"
                                + " created_at, state_at, version)"
                                + " VALUES (?, ?, 'INVITATION', ?, 7, 'LETTER', '', 'ACCEPTED', 1, ?, ?, 1)")
                .params(id, "taken-back/" + id, 100 + id, Instant.EPOCH, Instant.EPOCH)
                .update();
    }

    private void printAll() {
        while (printPart.run()) {
            assertThat(prints.progress(PRINT)).isPresent();
        }
    }

    private String printed() throws IOException {
        var out = new ByteArrayOutputStream();
        prints.write(PRINT, out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
