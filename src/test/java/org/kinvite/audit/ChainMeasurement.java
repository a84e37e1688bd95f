package org.kinvite.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Ids;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long writing, sealing and verifying take; docs/audit-trail.md says how to run it. No part of the build: a figure of a
 * busy machine proves nothing, but the ratio of sealing to writing does.
 */
@AuditTest
@TestPropertySource(properties = "spring.application.name=chain-measurement")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class ChainMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(ChainMeasurement.class);
    private static final int ENTRIES = 100_000;
    private static final int BATCH = 200;
    private static final Act INVITED =
            new Act(new Actor(Actor.Kind.STAFF, 5L, "Ana Núñez"), "guardian.invited", "guardian", 8, null, "group", 1L);

    @Autowired
    AuditTrail trail;

    @Autowired
    SealBatch sealBatch;

    @Autowired
    VerifyTrail verifyTrail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void writingSealingVerifying() {
        var batch = Collections.nCopies(BATCH, INVITED);
        write(batch, 50);
        seal();

        for (int round = 1; round <= 3; round++) {
            var unsealed = nanos(() -> writeAlone(ENTRIES / BATCH));
            var written = nanos(() -> write(batch, ENTRIES / BATCH));
            var sealed = nanos(this::seal);
            tell("writing without being sealed", unsealed);
            tell("writing", written);
            tell("sealing", sealed);
        }
        jdbc.update("DELETE FROM audit_entry WHERE id NOT IN (SELECT entry_id FROM audit_seal)");
        var verified = nanos(() ->
                assertThat(verifyTrail.verify(Optional.empty()).isIntact()).isTrue());
        LOG.info("verifying {} entries: {} ms", 3 * ENTRIES + 50 * BATCH, verified / 1_000_000);
    }

    private void write(List<Act> batch, int times) {
        for (int time = 0; time < times; time++) {
            transaction.executeWithoutResult(status -> trail.record(batch));
        }
    }

    /** What the same entries cost when nobody is told that they are to be sealed. */
    private void writeAlone(int times) {
        for (int time = 0; time < times; time++) {
            transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                    "INSERT INTO audit_entry (id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id,"
                            + " site_id, details, agency_id)"
                            + " VALUES (?, NOW(6), 'STAFF', 5, 'Ana Núñez', 'guardian.invited', 'guardian', 8, NULL, 'group', 1)",
                    Stream.generate(() -> new Object[] {Ids.next()})
                            .limit(BATCH)
                            .toList()));
        }
    }

    private void seal() {
        while (sealBatch.run(1000) > 0) {
            // until nothing waits
        }
    }

    private static long nanos(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void tell(String what, long nanos) {
        LOG.info("{}: {} entries a second", what, ENTRIES * 1_000_000_000L / nanos);
    }
}
