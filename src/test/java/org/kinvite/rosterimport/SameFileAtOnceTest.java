package org.kinvite.rosterimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The same file from several browsers in the same moment: one is taken, the others are told, nothing comes in twice. */
@RosterImportTest
@DirtiesContext // what it leaves behind is in its own database
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SameFileAtOnceTest {

    private static final long AGENCY = 9_900_001;
    private static final int BROWSERS = 6;

    @Autowired
    ImportBench bench;

    @Autowired
    UploadRoster uploadRoster;

    @Autowired
    ImportReports reports;

    @Test
    void oneIsTakenAndTheOthersAreTold() {
        bench.prepare(AGENCY);
        var together = new CountDownLatch(BROWSERS);

        var taken = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> upload(together), Thread::startVirtualThread))
                .limit(BROWSERS)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .flatMap(Optional::stream)
                .toList();

        assertThat(taken).hasSize(1);
        bench.work();
        var report = bench.apply(AGENCY, reports.report(AGENCY, taken.getFirst()), ImportBench.KEEP);
        assertThat(report.applied(Tally.STUDENTS_ADDED)).isEqualTo(1);
        assertThat(bench.count("student WHERE agency_id = " + AGENCY)).isEqualTo(1);
        assertThat(bench.count("roster_import WHERE agency_id = " + AGENCY)).isEqualTo(1);
    }

    private Optional<Long> upload(CountDownLatch together) {
        try {
            together.countDown();
            together.await();
            return Optional.of(uploadRoster.upload(
                    AGENCY, List.of(SomeCsv.of(SomeCsv.ZOE)), ImportBench.NEW_YORK, ImportBench.DANA));
        } catch (ImportUnderWay told) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
