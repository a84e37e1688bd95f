package org.kinvite.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A messenger on the real ledger, for tests of couriers. */
public class LedgerFixture {

    public static final Duration LEASE = Duration.ofMinutes(3);

    private static final List<Duration> LOST_ANSWER_PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1));

    private final Messages messages;
    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final OptOuts optOuts;
    private final SimpleMeterRegistry counted = new SimpleMeterRegistry();

    /** @param context of a test on a real database that imports {@link OptOuts} and the audit trail */
    public LedgerFixture(ApplicationContext context, MovableClock clock) {
        this.messages = context.getBean(Messages.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.optOuts = context.getBean(OptOuts.class);
        this.clock = clock;
    }

    public Messenger messenger(Courier courier) {
        return messenger(new LedgerRows(jdbc), courier);
    }

    public Messenger messengerWhoseMarkFails(Courier courier) {
        return messenger(new FailingMark(jdbc), courier);
    }

    /** What settles messages that nobody sends any more, with the same ledger. */
    public UnclearSends unclearSends(Courier courier, JdbcClient jdbc) {
        var meters = new MessageMeters(counted, ObservationRegistry.NOOP);
        var ledger = ledger(new LedgerRows(jdbc), meters);
        return new UnclearSends(messages, ledger, List.of(courier), jdbc, clock);
    }

    public String state(String key) {
        return row(key).map(message -> message.state().name()).orElse("none");
    }

    public String providerId(String key) {
        return row(key).map(Message::providerId).orElse(null);
    }

    public long id(String key) {
        return row(key).orElseThrow().id();
    }

    /** How many messages were counted with this result. */
    public double counted(String result) {
        return counted.get("kinvite.messages").tag("result", result).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    public OptOuts optOuts() {
        return optOuts;
    }

    Optional<Message> row(String key) {
        return jdbc.sql("SELECT id FROM message WHERE idempotency_key = ?")
                .param(key)
                .query(Long.class)
                .optional()
                .flatMap(messages::findById);
    }

    private Messenger messenger(LedgerRows rows, Courier courier) {
        var meters = new MessageMeters(counted, ObservationRegistry.NOOP);
        return new Messenger(ledger(rows, meters), optOuts, List.of(courier), meters, clock);
    }

    private Ledger ledger(LedgerRows rows, MessageMeters meters) {
        return new Ledger(messages, rows, new MessagingSettings(LEASE, LOST_ANSWER_PAUSES, ""), meters, clock);
    }
}
