package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import({RecordDelivery.class, OptOuts.class, AuditTrail.class, TestTime.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MessengerTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    RecordDelivery recordDelivery;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    MovableClock clock = new MovableClock();
    ScriptedCourier courier = new ScriptedCourier();
    OutgoingMessage message = Samples.message(Channel.TEXT, "+12025550123");
    LedgerFixture ledger;
    Messenger messenger;

    @BeforeEach
    void start() {
        jdbc.sql("DELETE FROM opt_out").update();
        ledger = new LedgerFixture(context, clock);
        messenger = ledger.messenger(courier);
    }

    @Test
    void aMessageIsAcceptedOnceHoweverOftenItIsSent() {
        messenger.send(message);
        messenger.send(message);

        assertThat(courier.delivered).hasValue(1);
        assertThat(courier.sawTransaction).isFalse();
        var row = ledger.row(message.idempotencyKey()).orElseThrow();
        assertThat(row.state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(row.providerId()).isEqualTo("SM1");
        assertThat(row.segments()).isEqualTo(2);
        assertThat(row.tries()).isEqualTo(1);
        assertThat(ledger.counted("accepted")).isEqualTo(1);
    }

    @Test
    void contentIsAskedForOnlyWhenTheMessageIsReallySent() {
        var asked = new AtomicInteger();
        var counting = new OutgoingMessage(
                "counting/1", Purpose.REMINDER, 1L, 1L, Channel.TEXT, "+12025550123", Locale.ENGLISH, () -> {
                    asked.incrementAndGet();
                    return Samples.content();
                });

        messenger.send(counting);
        messenger.send(counting);

        assertThat(asked).hasValue(1);
    }

    @Test
    void aMessageCostsTwoWritesToTheLedger() {
        var before = writes();

        messenger.send(message);

        assertThat(writes() - before).isEqualTo(2);
    }

    @Test
    void manyThreadsWithTheSameKeyAreAcceptedOnce() throws Exception {
        var another = ledger.messenger(courier);
        var start = new CountDownLatch(1);
        var calls = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 50; i++) {
                var instance = i % 2 == 0 ? messenger : another;
                calls.add(threads.submit(() -> {
                    start.await();
                    return sent(instance);
                }));
            }
            start.countDown();
        }

        var sent = 0;
        for (var call : calls) {
            sent += call.get() ? 1 : 0;
        }
        assertThat(sent).isPositive();
        assertThat(courier.delivered).hasValue(1);
    }

    @Test
    void twoInstancesThatClaimAtOnceSendOnce() {
        var another = ledger.messenger(courier);
        courier.answer = () -> {
            assertThat(sent(another)).isFalse();
            return new Receipt("SM" + courier.delivered.incrementAndGet(), 1);
        };

        messenger.send(message);

        assertThat(courier.delivered).hasValue(1);
    }

    @Test
    void whatWasRefusedStaysRefused() {
        courier.answer = () -> {
            throw new ContactUnreachable(Reason.NOT_A_MOBILE);
        };
        assertThat(reasonOf(message)).isEqualTo(Reason.NOT_A_MOBILE);
        courier.answer = () -> new Receipt("SM9", 1);

        assertThat(reasonOf(message)).isEqualTo(Reason.NOT_A_MOBILE);

        assertThat(courier.dispatches).hasSize(1);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("REFUSED");
    }

    @Test
    void whatIsTemporaryMayBeSentAgainAtOnce() {
        var answer = courier.answer;
        courier.answer = () -> {
            throw new TemporarilyUnsendable(Duration.ofSeconds(15), null);
        };
        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("PREPARED");
        courier.answer = answer;

        messenger.send(message);

        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("ACCEPTED");
        assertThat(courier.lookUps).hasValue(0);
    }

    @Test
    void aTechnicalFaultGivesTheClaimBackAndIsNotHidden() {
        courier.answer = () -> {
            throw new ProviderTrouble("wrong credentials");
        };

        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(ProviderTrouble.class);

        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("PREPARED");
    }

    @Test
    void aLostAnswerIsLookedUpAndNotSentAgain() {
        courier.answer = () -> {
            throw new PossiblyAccepted("the connection was dropped");
        };
        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("UNKNOWN");
        courier.lookUp = () -> Optional.of(new Receipt("SM-found", 1));

        messenger.send(message);

        assertThat(courier.dispatches).hasSize(1);
        assertThat(ledger.providerId(message.idempotencyKey())).isEqualTo("SM-found");
    }

    @Test
    void aLostAnswerIsSentAgainOnceTheProviderSurelyHasNothing() {
        var answer = courier.answer;
        courier.answer = () -> {
            throw new PossiblyAccepted("the connection was dropped");
        };
        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
        courier.answer = answer;
        courier.lookUp = () -> {
            throw new TemporarilyUnsendable(Duration.ofMinutes(2), null);
        };
        assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
        assertThat(courier.dispatches).hasSize(1);
        courier.lookUp = Optional::empty;

        messenger.send(message);

        assertThat(courier.delivered).hasValue(1);
        assertThat(ledger.row(message.idempotencyKey()).orElseThrow().tries()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsLostEachTimeIsAskedForMoreAndMoreSeldomUntilAPersonDecides() {
        courier.answer = () -> {
            throw new PossiblyAccepted("no answer after the final dot");
        };
        var pauses = new ArrayList<Duration>();
        for (int n = 0; n < 3; n++) {
            pauses.add(catchThrowableOfType(TemporarilyUnsendable.class, () -> messenger.send(message))
                    .after());
        }

        assertThat(reasonOf(message)).isEqualTo(Reason.UNCONFIRMED);

        assertThat(courier.dispatches).hasSize(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(1));
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("REFUSED");
    }

    @Test
    void whatIsFoundAtTheProviderAtLastIsAccepted() {
        courier.answer = () -> {
            throw new PossiblyAccepted("no answer");
        };
        for (int n = 0; n < 3; n++) {
            assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
        }
        courier.lookUp = () -> Optional.of(new Receipt("SM-found", 1));

        messenger.send(message);

        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("ACCEPTED");
    }

    @Test
    void aCrashBetweenAcceptanceAndItsMarkSendsNothingTwice() {
        assertThatThrownBy(() -> ledger.messengerWhoseMarkFails(courier).send(message))
                .hasMessage("the database is gone");
        courier.lookUp = () -> Optional.of(new Receipt("SM1", 1));

        var early = catchThrowableOfType(TemporarilyUnsendable.class, () -> messenger.send(message));
        assertThat(early.after()).isBetween(Duration.ofMinutes(2), LedgerFixture.LEASE);
        clock.move(LedgerFixture.LEASE);
        messenger.send(message);

        assertThat(courier.delivered).hasValue(1);
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("ACCEPTED");
    }

    @Test
    void aClockThatJumpsAheadDuringASendDoesNotSendTwice() {
        var answer = courier.answer;
        courier.answer = () -> {
            clock.move(Duration.ofHours(1));
            assertThatThrownBy(() -> messenger.send(message)).isInstanceOf(TemporarilyUnsendable.class);
            return answer.get();
        };

        messenger.send(message);

        assertThat(courier.delivered).hasValue(1);
        assertThat(courier.lookUps).hasValue(0);
    }

    @Test
    void nothingIsSentToWhoOptedOut() {
        ledger.optOuts().record(Channel.TEXT, message.recipient());

        assertThat(reasonOf(message)).isEqualTo(Reason.OPTED_OUT);

        assertThat(courier.dispatches).isEmpty();
        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("REFUSED");
    }

    @Test
    void anOptOutTheProviderKnowsIsRemembered() {
        courier.answer = () -> {
            throw new ContactUnreachable(Reason.OPTED_OUT);
        };

        assertThat(reasonOf(message)).isEqualTo(Reason.OPTED_OUT);

        assertThat(ledger.optOuts().contains(Channel.TEXT, message.recipient())).isTrue();
    }

    @Test
    void aDeliveryReportThatIsFasterThanTheMarkIsKept() {
        courier.answer = () -> {
            var report = new DeliveryReport("SM1", DeliveryReport.Outcome.DELIVERED);
            recordDelivery.record(ledger.id(message.idempotencyKey()), report);
            return new Receipt("SM1", 1);
        };

        assertThatCode(() -> messenger.send(message)).doesNotThrowAnyException();

        assertThat(ledger.state(message.idempotencyKey())).isEqualTo("DELIVERED");
    }

    @Test
    void itRefusesToSendInsideATransaction() {
        assertThatThrownBy(() ->
                        new TransactionTemplate(transactions).executeWithoutResult(status -> messenger.send(message)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(courier.dispatches).isEmpty();
    }

    private boolean sent(Messenger instance) {
        try {
            instance.send(message);
            return true;
        } catch (TemporarilyUnsendable e) {
            return false;
        }
    }

    private Reason reasonOf(OutgoingMessage refused) {
        return catchThrowableOfType(ContactUnreachable.class, () -> messenger.send(refused))
                .reason();
    }

    private long writes() {
        return jdbc
                .sql("SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_insert', 'Com_update', 'Com_delete')")
                .query((rs, row) -> rs.getLong("Value"))
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
