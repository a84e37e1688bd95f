package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.kinvite.messaging.DeliveryReport.Outcome;
import org.kinvite.staff.AuditTrail;
import org.kinvite.testing.DatabaseTest;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports of accepted messages on the real ledger, as several instances of the application take them in at once. */
@DatabaseTest
@Import({
    RecordDelivery.class,
    StopTexts.class,
    OptOuts.class,
    AuditTrail.class,
    TestTime.class,
    LateReportsTest.Listener.class
})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LateReportsTest {

    private static final String PHONE = "+12025550123";
    private static final int AT_ONCE = 8;

    @Autowired
    RecordDelivery recordDelivery;

    @Autowired
    StopTexts stopTexts;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Messages messages;

    @Autowired
    Listener listener;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyOptedOut() {
        optOuts.remove(Channel.TEXT, PHONE);
    }

    @AfterEach
    void forget() {
        listener.failures.clear();
        listener.isBroken = false;
    }

    @Test
    void reportsThatMeetTellOneFailure() throws Exception {
        for (int round = 0; round < 20; round++) {
            var message = accepted();
            var failed = failed(Reason.PHONE_UNREACHABLE, "30003");
            var delivered = new DeliveryReport("SM1", Outcome.DELIVERED);

            atOnce(i -> recordDelivery.record(message.id(), i % 4 == 0 ? delivered : failed));

            var row = messages.findById(message.id()).orElseThrow();
            assertThat(row.state()).isIn(MessageState.UNDELIVERED, MessageState.DELIVERED);
            assertThat(listener.failures).hasSize(row.state() == MessageState.UNDELIVERED ? 1 : 0);
            listener.failures.clear();
        }
    }

    @Test
    void theLedgerKeepsTheReasonInOurWordsAndTheProvidersCode() {
        var message = accepted();

        recordDelivery.record(message.id(), failed(Reason.FILTERED, "30007"));

        assertThat(jdbc.sql("SELECT state, reason, provider_code FROM message WHERE id = ?")
                        .param(message.id())
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("UNDELIVERED", "FILTERED", "30007");
    }

    /** What others make of a failure and the note of it are one: after a fault the same report still counts. */
    @Test
    void aListenerThatFailsUndoesTheNote() {
        var message = accepted();
        var report = failed(Reason.OPTED_OUT, "21610");
        listener.isBroken = true;

        assertThatThrownBy(() -> recordDelivery.record(message.id(), report)).hasMessage("broken");

        assertThat(messages.findById(message.id()).orElseThrow().state()).isEqualTo(MessageState.ACCEPTED);
        assertThat(optOuts.contains(Channel.TEXT, PHONE)).isFalse();

        listener.isBroken = false;
        recordDelivery.record(message.id(), report);
        assertThat(listener.failures).hasSize(1);
        assertThat(optOuts.contains(Channel.TEXT, PHONE)).isTrue();
    }

    @Test
    void aStopThatComesAgainAfterAStartChangesNothing() {
        stopTexts.stop(PHONE, "SM-stop-1");
        stopTexts.stop(PHONE, "SM-stop-2");
        assertThat(optOuts.contains(Channel.TEXT, PHONE)).isTrue();

        stopTexts.start(PHONE, "SM-start");
        stopTexts.stop(PHONE, "SM-stop-1");
        stopTexts.stop(PHONE, "SM-stop-2");
        assertThat(optOuts.contains(Channel.TEXT, PHONE)).isFalse();

        stopTexts.stop(PHONE, "SM-stop-3");
        stopTexts.start(PHONE, "SM-start");
        assertThat(optOuts.contains(Channel.TEXT, PHONE)).isTrue();
    }

    @Test
    void oneStopBroughtManyTimesAtOnceIsOneOptOut() throws Exception {
        var before = optOutsOnTheTrail();

        atOnce(i -> stopTexts.stop(PHONE, "SM-at-once"));

        assertThat(optOuts.contains(Channel.TEXT, PHONE)).isTrue();
        assertThat(optOutsOnTheTrail()).isEqualTo(before + 1);
    }

    private int optOutsOnTheTrail() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'contact.opted-out'")
                .query(Integer.class)
                .single();
    }

    private Message accepted() {
        var message = Message.prepare(Samples.message(Channel.TEXT, PHONE), Instant.now());
        message.claim(message.recipient(), Instant.now(), LedgerFixture.LEASE);
        message.accept(new Receipt("SM1", 1), Instant.now());
        return messages.save(message);
    }

    private static DeliveryReport failed(Reason reason, String code) {
        return new DeliveryReport("SM1", Outcome.UNDELIVERED, reason, code);
    }

    private interface Call {
        void run(int i);
    }

    private static void atOnce(Call call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Object>> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                var number = i;
                calls.add(Executors.callable(() -> call.run(number)));
            }
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }

    static class Listener {

        final Queue<MessageFailed> failures = new ConcurrentLinkedQueue<>();
        volatile boolean isBroken;

        @EventListener
        void on(MessageFailed failed) {
            if (isBroken) {
                throw new IllegalStateException("broken");
            }
            failures.add(failed);
        }
    }
}
