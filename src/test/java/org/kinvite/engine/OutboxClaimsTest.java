package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kinvite.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import({Outbox.class, OutboxClaims.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class OutboxClaimsTest {

    static final Duration LEASE = Duration.ofSeconds(30);

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxClaims claims;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @AfterEach
    void empty() {
        jdbc.sql("DELETE FROM outbox").update();
    }

    @Test
    void aClaimBringsWhatWasAppended() {
        append(1);

        var message = claims.claim(10, LEASE).getFirst();

        assertThat(message.name()).isEqualTo("invitation-requested");
        assertThat(message.correlationKey()).isEqualTo("42");
        assertThat(message.timeToLive()).isEqualTo(Duration.ofMinutes(10));
        assertThat(message.tries()).isEqualTo(1);
        assertThat(message.leasedUntil() - System.nanoTime()).isBetween(1L, LEASE.toNanos());
    }

    @Test
    void relaysSideBySideNeverClaimTheSameRow() {
        append(500);
        var ids = new ArrayList<Long>();
        try (var relays = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .mapToObj(relay -> CompletableFuture.supplyAsync(this::claimUntilEmpty, relays))
                    .toList();
            all.forEach(relay -> ids.addAll(relay.join()));
        }
        assertThat(ids).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void aRowThatAnotherConnectionHoldsIsSkippedNotWaitedFor() {
        append(3);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var held = jdbc.sql("SELECT id FROM outbox ORDER BY id LIMIT 1 FOR UPDATE")
                    .query(Long.class)
                    .single();
            var others = CompletableFuture.supplyAsync(() -> ids(claims.claim(10, LEASE)))
                    .orTimeout(5, TimeUnit.SECONDS)
                    .join();
            assertThat(others).hasSize(2).doesNotContain(held);
        });
    }

    @Test
    void appendsAndClaimsSideBySideDoNotDeadlock() {
        var ids = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var rounds = IntStream.range(0, 400)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                append(1 + i % 15);
                                return claims.claim(7, LEASE);
                            },
                            threads))
                    .toList();
            rounds.forEach(round -> ids.addAll(ids(round.join())));
        }
        ids.addAll(claimUntilEmpty());
        assertThat(ids)
                .doesNotHaveDuplicates()
                .hasSize(jdbc.sql("SELECT COUNT(*) FROM outbox")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void theRowsOfARelayThatDiedComeBackWhenTheLeaseEnds() {
        append(2);
        var lost = ids(claims.claim(10, LEASE));

        later(LEASE.minusSeconds(10));
        assertThat(claims.claim(10, LEASE)).isEmpty();

        later(Duration.ofSeconds(10));
        var again = claims.claim(10, LEASE);
        assertThat(ids(again)).isEqualTo(lost);
        assertThat(again).extracting(ClaimedMessage::tries).containsOnly(2);
    }

    @Test
    void oneFamilyPassesACrowdThatCameBefore() {
        append(50);
        later(Duration.ofMinutes(1));
        append(1);
        var single = jdbc.sql("SELECT id FROM outbox WHERE NOT crowd")
                .query(Long.class)
                .single();

        assertThat(ids(claims.claim(5, LEASE))).hasSize(5).startsWith(single);
    }

    @Test
    void oneFamilyIsClaimedAloneWhileACrowdIsOnItsWay() {
        append(50);
        append(1);

        assertThat(claims.claimSingle(5, LEASE)).hasSize(1);
        assertThat(claims.claimSingle(5, LEASE)).isEmpty();
        assertThat(claims.claim(60, LEASE)).hasSize(50);
    }

    @Test
    void whatIsGivenBackIsDueAfterItsDelayAndWhatIsDeletedNeverAgain() {
        append(3);
        var claimed = ids(claims.claim(10, LEASE));
        claims.delete(claimed.subList(0, 1));
        claims.giveBack(List.of(
                new GivenBack(claimed.get(1), Duration.ZERO, null),
                new GivenBack(claimed.get(2), Duration.ofSeconds(10), "INVALID_ARGUMENT")));

        assertThat(ids(claims.claim(10, LEASE))).containsExactly(claimed.get(1));

        later(Duration.ofSeconds(10));
        assertThat(ids(claims.claim(10, LEASE))).containsExactly(claimed.get(2));
    }

    private List<Long> claimUntilEmpty() {
        var ids = new ArrayList<Long>();
        for (var batch = claims.claim(7, LEASE); !batch.isEmpty(); batch = claims.claim(7, LEASE)) {
            ids.addAll(ids(batch));
        }
        return ids;
    }

    /** As if so much time had passed in the database. */
    private void later(Duration passed) {
        jdbc.sql("UPDATE outbox SET available_at = TIMESTAMPADD(MICROSECOND, ?, available_at)")
                .param(-passed.toNanos() / 1_000)
                .update();
    }

    private void append(int count) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> outbox.append(Collections.nCopies(count, OutboxTest.MESSAGE)));
    }

    private static List<Long> ids(List<ClaimedMessage> messages) {
        return messages.stream().map(ClaimedMessage::id).toList();
    }
}
