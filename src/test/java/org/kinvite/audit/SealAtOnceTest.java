package org.kinvite.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Several instances of the application write and seal at the same time; what they commit is in a database of its own. */
@AuditTest
@TestPropertySource(properties = "spring.application.name=seal-at-once")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SealAtOnceTest {

    private static final Act INVITED =
            new Act(new Actor(Actor.Kind.STAFF, 5L, "Ana"), "guardian.invited", "guardian", 8, null, "group", 1L);

    @Autowired
    AuditTrail trail;

    @Autowired
    SealBatch sealBatch;

    @Autowired
    VerifyTrail verifyTrail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void whatIsLeftOverIsSealed() {
        while (sealBatch.run(1000) > 0) {
            // until nothing waits
        }
    }

    @Test
    void everyEntryIsSealedOnceAndVerifyingDisturbsNobody() throws Exception {
        var before = verifyTrail.verify(Optional.empty()).verified();
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var sealers = IntStream.range(0, 2)
                    .mapToObj(number -> threads.submit(() -> sealWhile(writing)))
                    .toList();
            var writers = IntStream.range(0, 3)
                    .mapToObj(number -> threads.submit(() -> write(60, 25)))
                    .toList();
            var verifier = threads.submit(() -> verifyWhile(writing));
            all(writers);
            writing.set(false);
            all(sealers);
            assertThat(verifier.get(60, SECONDS)).isTrue();
        }
        whatIsLeftOverIsSealed();

        var report = verifyTrail.verify(Optional.empty());
        assertThat(report.problems()).isEmpty();
        assertThat(report.verified()).isEqualTo(before + 3 * 60 * 25);
        assertThat(report.waiting()).isZero();
    }

    @Test
    void whoeverWritesWaitsForNoSealing() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(sealing -> {
                jdbc.sql("SELECT position FROM audit_chain WHERE id = 1 FOR UPDATE")
                        .query(Long.class)
                        .single();
                var written = threads.submit(() -> write(1, 10));
                assertThat(written).succeedsWithin(Duration.ofSeconds(20));
                assertThat(threads.submit(() -> sealBatch.run(1000)))
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(0);
            });
        }
        assertThat(sealBatch.run(1000)).isEqualTo(10);
    }

    @Test
    void whatIsRolledBackIsNeitherThereNorSealed() {
        transaction.executeWithoutResult(status -> {
            trail.record(INVITED);
            status.setRollbackOnly();
        });

        assertThat(sealBatch.run(1000)).isZero();
        assertThat(verifyTrail.verify(Optional.empty()).isIntact()).isTrue();
    }

    private Boolean write(int transactions, int entries) {
        var acts = new ArrayList<Act>();
        IntStream.range(0, entries).forEach(number -> acts.add(INVITED));
        IntStream.range(0, transactions)
                .forEach(number -> transaction.executeWithoutResult(status -> trail.record(acts)));
        return true;
    }

    private int sealWhile(AtomicBoolean writing) {
        var sealed = 0;
        while (writing.get()) {
            sealed += sealBatch.run(200);
        }
        return sealed;
    }

    private Boolean verifyWhile(AtomicBoolean writing) {
        var intact = true;
        while (writing.get()) {
            intact &= verifyTrail.verify(Optional.empty()).isIntact();
        }
        return intact;
    }

    private static void all(List<? extends Future<?>> futures)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (var future : futures) {
            future.get(60, SECONDS);
        }
    }
}
