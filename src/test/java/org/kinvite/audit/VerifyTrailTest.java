package org.kinvite.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.audit.ChainProblem.Kind;
import org.kinvite.messaging.MovableClock;
import org.kinvite.staff.Act;
import org.kinvite.staff.Actor;
import org.kinvite.staff.AuditTrail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Whatever somebody does to the trail in the database shows, and where it was done is named. */
@AuditTest
@ExtendWith(OutputCaptureExtension.class)
class VerifyTrailTest {

    private static final Actor ANA = new Actor(Actor.Kind.STAFF, 5L, "Ana Núñez");

    @Autowired
    AuditTrail trail;

    @Autowired
    SealBatch sealBatch;

    @Autowired
    VerifyTrail verifyTrail;

    @Autowired
    TrimTrail trimTrail;

    @Autowired
    BlankDetails blankDetails;

    @Autowired
    ChainEnds ends;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void tenEntriesAreSealed() {
        jdbc.sql("INSERT INTO agency VALUES (1, 'Sunny Days', 0)").update();
        record(10, "Note about Linh");
        assertThat(sealBatch.run(4)).isEqualTo(4);
        assertThat(sealBatch.run(1000)).isEqualTo(6);
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        record(2, null);

        var report = verify();

        assertThat(report.isIntact()).isTrue();
        assertThat(report.verified()).isEqualTo(10);
        assertThat(report.waiting()).isEqualTo(2);
        assertThat(report.anchor()).startsWith("10:");
        assertThat(verifyTrail
                        .verify(Optional.of(Anchor.parse(report.anchor())))
                        .isIntact())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "at, '2026-01-01 00:00:00'",
                "actor_kind, 'PROCESS'",
                "actor_id, 6",
                "actor_id, NULL",
                "actor_name, 'Ben'",
                "action, 'pin.changed'",
                "subject_kind, 'student'",
                "subject_id, 99",
                "site_id, 12",
                "agency_id, 2",
                "details, 'Another note'",
                "id, 1"
            })
    void everyFieldOfAnEntryIsGuarded(String column, String value) {
        jdbc.sql("UPDATE audit_entry SET %s = %s WHERE id = %d".formatted(column, value, entryAt(7)))
                .update();

        var first = verify().problems().getFirst();

        assertThat(first.position()).isEqualTo(7);
        assertThat(first.kind()).isEqualTo(column.equals("id") ? Kind.ENTRY_REMOVED : Kind.CHANGED);
    }

    @Test
    void aRemovedEntryAndARemovedSealAreNamed() {
        var third = entryAt(3);
        jdbc.sql("DELETE FROM audit_entry WHERE id = ?").param(third).update();
        assertThat(verify().problems()).containsExactly(new ChainProblem(Kind.ENTRY_REMOVED, 3, third, null, null));

        jdbc.sql("DELETE FROM audit_seal WHERE position = 3").update();
        assertThat(verify().problems())
                .extracting(ChainProblem::kind, ChainProblem::position)
                .containsExactly(tuple(Kind.SEAL_REMOVED, 3L), tuple(Kind.CHANGED, 4L));
    }

    @Test
    void closingTheGapDoesNotHideIt() {
        jdbc.sql("DELETE FROM audit_entry WHERE id = ?").param(entryAt(3)).update();
        jdbc.sql("DELETE FROM audit_seal WHERE position = 3").update();
        LongStream.rangeClosed(4, 10)
                .forEach(position -> jdbc.sql("UPDATE audit_seal SET position = ? WHERE position = ?")
                        .params(position - 1, position)
                        .update());
        jdbc.sql("UPDATE audit_chain SET position = 9").update();

        assertThat(verify().problems().getFirst().position()).isEqualTo(3);
    }

    @Test
    void anEntryThatWasPutInShows() {
        jdbc.sql("INSERT INTO audit_entry (id, at, actor_kind, actor_name, action, subject_kind, subject_id)"
                        + " VALUES (17, '2026-01-01', 'PROCESS', 'Kinvite', 'guardian.invited', 'guardian', 8)")
                .update();

        assertThat(verify().problems())
                .extracting(ChainProblem::kind, ChainProblem::entryId)
                .containsExactly(tuple(Kind.ADDED, 17L));
    }

    @Test
    void anEndThatWasCutOffShowsAndCannotBeMovedBack(CapturedOutput log) {
        cutOffAfter(8);
        assertThat(verify().problems()).extracting(ChainProblem::kind).containsExactly(Kind.CUT_OFF);

        jdbc.sql("UPDATE audit_chain SET position = 8, hash = (SELECT hash FROM audit_seal WHERE position = 8)")
                .update();
        assertThat(verify().problems()).extracting(ChainProblem::kind).containsExactly(Kind.CUT_OFF);

        record(1, null);
        sealBatch.run(1000);
        sealBatch.run(1000);
        assertThat(log).contains("the end of the audit chain at position 8 is not what was sealed last");
        assertThat(verify().problems()).extracting(ChainProblem::kind).containsExactly(Kind.FOUND_BY_SEALING);
    }

    @Test
    void anAnchorShowsWhatTheDatabaseAloneCannot() {
        var noted = Optional.of(Anchor.parse(verify().anchor()));
        jdbc.sql("DELETE FROM audit_entry").update();
        jdbc.sql("DELETE FROM audit_seal").update();
        jdbc.sql("UPDATE audit_chain SET position = 0, hash = REPEAT(CHAR(0), 32), key_id = NULL, mac = NULL")
                .update();
        assertThat(verify().isIntact()).isTrue();

        assertThat(verifyTrail.verify(noted).problems())
                .extracting(ChainProblem::kind)
                .containsExactly(Kind.ANCHOR_DIFFERS);
        record(20, null);
        sealBatch.run(1000);
        assertThat(verifyTrail.verify(noted).problems())
                .extracting(ChainProblem::kind, ChainProblem::position)
                .containsExactly(tuple(Kind.ANCHOR_DIFFERS, 10L));
    }

    @Test
    void blankDetailsNeedAnErasedFamily() {
        jdbc.sql("UPDATE audit_entry SET details = NULL WHERE id = ?")
                .param(entryAt(2))
                .update();
        assertThat(verify().problems()).extracting(ChainProblem::kind).containsExactly(Kind.DETAILS_REMOVED);

        assertThat(blankDetails.of("guardian", List.of(8L), 11L, 1, ANA, "OTHER"))
                .isEqualTo(9);
        sealBatch.run(1000);

        var report = verify();
        assertThat(report.isIntact()).isTrue();
        assertThat(report.blanked()).isEqualTo(10);
        assertThat(report.verified()).isEqualTo(11);
    }

    @Test
    void whatRetentionRemovesLeavesAChainThatBeginsLater() {
        clock.move(Duration.ofDays(400));
        record(3, null);
        sealBatch.run(1000);
        var cutoff = clock.instant().minus(Duration.ofDays(300));
        var noted = Optional.of(new Anchor(4, hashAt(4)));

        assertThat(trimTrail.before(cutoff, 6)).hasValueSatisfying(trimmed -> {
            assertThat(trimmed.entries()).isEqualTo(6);
            assertThat(trimmed.firstBroken()).isNull();
            assertThat(trimmed.more()).isTrue();
        });
        assertThat(trimTrail.before(cutoff, 6))
                .hasValueSatisfying(trimmed -> assertThat(trimmed.entries()).isEqualTo(4));
        assertThat(trimTrail.before(cutoff, 6))
                .hasValueSatisfying(trimmed -> assertThat(trimmed.entries()).isZero());

        var report = verifyTrail.verify(noted);
        assertThat(report.isIntact()).isTrue();
        assertThat(report.anchorGone()).isTrue();
        assertThat(report.first()).isEqualTo(11);
        assertThat(report.verified()).isEqualTo(3);
    }

    @Test
    void aBeginningThatWasCutOffByHandShows() {
        jdbc.sql("UPDATE audit_chain SET base_position = 4, base_hash = ?")
                .param(hashAt(4))
                .update();
        jdbc.sql("DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE position <= 4)")
                .update();
        jdbc.sql("DELETE FROM audit_seal WHERE position <= 4").update();

        assertThat(verify().problems()).extracting(ChainProblem::kind).containsExactly(Kind.BEGINNING_CHANGED);
    }

    @Test
    void retentionTellsWhatWasBrokenBeforeItIsGone() {
        jdbc.sql("UPDATE audit_entry SET actor_name = 'Ben' WHERE id = ?")
                .param(entryAt(2))
                .update();
        clock.move(Duration.ofDays(400));

        assertThat(trimTrail.before(clock.instant().minus(Duration.ofDays(300)), 100))
                .hasValueSatisfying(trimmed -> assertThat(trimmed.firstBroken()).isEqualTo(2));
        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void theKeyCanBeChangedAndTheOlderOneMustBeKept() {
        var newer = AuditTest.Keys.keys("2");
        record(2, null);
        new SealBatch(new ChainEnds(jdbc, newer), newer, trail, jdbc, template).run(1000);

        assertThat(verify().verified()).isEqualTo(12);
        var alone = AuditTest.Keys.newerKeyAlone();
        var without = new VerifyTrail(
                new ChainEnds(jdbc, alone), alone, new ErasedSubjects(jdbc), jdbc, template, transactions);
        assertThatThrownBy(() -> without.verify(Optional.empty()))
                .hasMessageContaining("kinvite.audit.keys.1 is missing");
    }

    @Test
    void anEntryRemovedBeforeItWasSealedShows(CapturedOutput log) {
        record(1, null);
        var newest = jdbc.sql("SELECT entry_id FROM audit_unsealed")
                .query(Long.class)
                .single();
        jdbc.sql("DELETE FROM audit_entry WHERE id = ?").param(newest).update();

        sealBatch.run(1000);

        assertThat(log).contains("audit entry " + newest + " was removed before it was sealed");
        assertThat(verify().problems()).extracting(ChainProblem::kind).containsExactly(Kind.ENTRY_REMOVED);
    }

    private ChainReport verify() {
        return verifyTrail.verify(Optional.empty());
    }

    private void record(int entries, String details) {
        var act = new Act(ANA, "guardian.invited", "guardian", 8, 11L, details);
        trail.record(LongStream.range(0, entries).mapToObj(number -> act).toList());
    }

    private void cutOffAfter(long position) {
        jdbc.sql("DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE position > ?)")
                .param(position)
                .update();
        jdbc.sql("DELETE FROM audit_seal WHERE position > ?").param(position).update();
    }

    private long entryAt(long position) {
        return jdbc.sql("SELECT entry_id FROM audit_seal WHERE position = ?")
                .param(position)
                .query(Long.class)
                .single();
    }

    private byte[] hashAt(long position) {
        return jdbc.sql("SELECT hash FROM audit_seal WHERE position = ?")
                .param(position)
                .query(byte[].class)
                .single();
    }
}
