package org.kinvite.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.Dispatch;
import org.kinvite.messaging.LostDispatch;
import org.kinvite.messaging.Purpose;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** From the tray to the PDF, part by part, and out of the database again. */
@PrintingTest
@TestPropertySource(properties = "kinvite.letter.pages-a-part=3")
class PrintTest {

    private static final long PRINT = 9;

    @Autowired
    LetterCourier courier;

    @Autowired
    LetterTray tray;

    @Autowired
    LetterPrints prints;

    @Autowired
    PrintPart printPart;

    @Autowired
    LetterSettings settings;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void sevenLetters() {
        LongStream.rangeClosed(1, 7).forEach(this::lay);
    }

    @Test
    void aLetterLiesSealedUnderItsMessagesIdAndIsFoundAgainAfterACrash() {
        assertThat(courier.channel()).isEqualTo(Channel.LETTER);
        assertThat(courier.find(lost(1))).isPresent();
        assertThat(courier.find(lost(8))).isEmpty();

        assertThat(tray.find(1).orElseThrow().code()).isEqualTo(SomeLetters.CODE);
        var kept = jdbc.sql("SELECT CONCAT_WS('|', sealed) FROM letter WHERE id = 1")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Guardian", SomeLetters.CODE, SomeLetters.LINK);
        jdbc.sql(
                        "UPDATE letter SET sealed = (SELECT x.sealed FROM (SELECT sealed FROM letter WHERE id = 2) x) WHERE id = 1")
                .update();
        assertThatThrownBy(() -> tray.find(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void thePdfIsMadePartByPartInTheOrderThatWasAskedFor() throws IOException {
        prints.start(PRINT, List.of(7L, 6L, 5L, 4L, 3L, 2L, 1L));
        assertThat(prints.progress(PRINT)).contains(new PrintProgress(7, 0, 0, false, true));

        assertThat(printPart.run()).isTrue();
        var progress = prints.progress(PRINT).orElseThrow();
        assertThat(progress).isEqualTo(new PrintProgress(7, 3, 0, false, true));
        assertThat(progress.percent()).isEqualTo(42);
        assertThat(progress.isReady()).isFalse();
        printAll();

        assertThat(prints.progress(PRINT)).contains(new PrintProgress(7, 7, 0, true, true));
        assertThat(names()).containsExactly(7, 6, 5, 4, 3, 2, 1);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM letter_part")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void aLetterThatCannotBePrintedKeepsNoOtherFromIt() throws IOException {
        jdbc.sql("UPDATE letter SET sealed = NULL WHERE id = 2").update();
        var broken = SomeLetters.content(5);
        broken.put("link", "x".repeat(10_000));
        jdbc.sql("DELETE FROM letter WHERE id = 5").update();
        lay(5, broken);
        prints.start(PRINT, LongStream.rangeClosed(1, 7).boxed().toList());

        printAll();

        assertThat(prints.progress(PRINT)).contains(new PrintProgress(7, 7, 2, true, true));
        assertThat(names()).containsExactly(1, 3, 4, 6, 7);
    }

    @Test
    void aPrintOfNobodyIsDoneAtOnce() {
        prints.start(PRINT, List.of());

        assertThat(printPart.run()).isFalse();
        assertThat(prints.progress(PRINT).orElseThrow().isReady()).isFalse();
        assertThat(prints.progress(PRINT).orElseThrow().finished()).isTrue();
    }

    @Test
    void afterAWeekNothingOfLettersIsLeftButThatThereWereSome() throws IOException {
        prints.start(PRINT, List.of(1L, 2L));
        printAll();
        assertThat(prints.one(1)).isPresent();

        forgetAfter(Duration.ofDays(6));
        assertThat(prints.one(1)).isPresent();
        assertThat(names()).containsExactly(1, 2);

        forgetAfter(Duration.ofDays(8));
        assertThat(prints.one(1)).isEmpty();
        assertThat(prints.progress(PRINT)).contains(new PrintProgress(2, 2, 0, true, false));
        assertThat(jdbc.sql(
                                "SELECT (SELECT COUNT(*) FROM letter WHERE sealed IS NOT NULL) + (SELECT COUNT(*) FROM letter_part)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(courier.find(lost(1))).isPresent();
    }

    private void printAll() {
        while (printPart.run()) {
            assertThat(prints.progress(PRINT)).isPresent();
        }
    }

    private void forgetAfter(Duration time) {
        var then = Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
        new ForgetLetters(tray, jdbc, settings, then).run();
    }

    /** The numbers of the guardians, page by page. */
    private List<Integer> names() throws IOException {
        var out = new ByteArrayOutputStream();
        prints.write(PRINT, out);
        try (var document = Loader.loadPDF(out.toByteArray())) {
            var stripper = new PDFTextStripper();
            return java.util.stream.IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> {
                        stripper.setStartPage(page);
                        stripper.setEndPage(page);
                        try {
                            var text = stripper.getText(document);
                            return Integer.parseInt(text.replaceAll("(?s).*Guardian (\\d+).*", "$1"));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private void lay(long id) {
        lay(id, SomeLetters.content(id));
    }

    private void lay(long id, Map<String, Object> content) {
        courier.deliver(new Dispatch(id, Purpose.INVITATION, "", Locale.ENGLISH, content, Instant.MAX));
    }

    private static LostDispatch lost(long id) {
        return new LostDispatch(id, "", Instant.EPOCH, Instant.EPOCH);
    }
}
