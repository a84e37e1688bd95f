package org.kinvite.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long 2,000 letters take to print and how much memory they need; docs/letters.md says how to run it. No part of the
 * build: a figure of a busy machine proves nothing.
 */
@PrintingTest
class LetterMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(LetterMeasurement.class);
    private static final int LETTERS = 2_000;
    private static final List<String> NAMES =
            List.of("Linh Nguyễn", "Rosa Martínez Peña", "王美玲", "فاطمة حداد", "Оксана Петренко", "Grace Johnson");
    private static final AtomicLong LIVE = new AtomicLong();

    static {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(gc -> ((NotificationEmitter) gc)
                .addNotificationListener((notification, nothing) -> remember(notification.getUserData()), null, null));
    }

    @Autowired
    LetterTray tray;

    @Autowired
    LetterPrints prints;

    @Autowired
    PrintPart printPart;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoThousandLetters() throws IOException {
        LongStream.rangeClosed(1, LETTERS).forEach(id -> {
            var content = SomeLetters.content(id);
            content.put("guardianName", NAMES.get((int) (id % NAMES.size())));
            content.put("language", id % 3 == 0 ? "es" : "en");
            content.put("link", SomeLetters.LINK.substring(0, 50) + id);
            tray.lay(id, content);
        });
        prints.start(1, LongStream.rangeClosed(1, LETTERS).boxed().toList());
        LIVE.set(0);
        var start = System.nanoTime();
        while (printPart.run()) {
            assertThat(prints.progress(1)).isPresent();
        }
        var printed = seconds(start);
        start = System.nanoTime();
        var out = new ByteArrayOutputStream();
        prints.write(1, out);
        var merged = seconds(start);
        try (var pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(LETTERS);
        }
        LOG.warn(
                "MEASURED {} letters: printed in {} s, parts {} kB, put together in {} s, {} kB, live heap at most {} MiB of {}",
                LETTERS,
                printed,
                jdbc.sql("SELECT SUM(LENGTH(sealed)) / 1024 FROM letter_part")
                        .query(Long.class)
                        .single(),
                merged,
                out.size() / 1024,
                LIVE.get() >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 100_000_000 / 10.0;
    }

    private static void remember(Object collection) {
        var info = GarbageCollectionNotificationInfo.from((CompositeData) collection);
        var after = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().contains("Old") || pool.getKey().contains("Tenured"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        LIVE.accumulateAndGet(after, Math::max);
    }
}
