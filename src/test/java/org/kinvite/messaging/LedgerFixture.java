package org.kinvite.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** A messenger on the real ledger, for tests of couriers. */
public class LedgerFixture {

    public static final Duration LEASE = Duration.ofMinutes(3);

    private final Messages messages;
    private final MovableClock clock;
    private final OptOuts optOuts;

    /** @param context of a test on a real database that imports {@link OptOuts} and the audit trail */
    public LedgerFixture(ApplicationContext context, MovableClock clock) {
        this.messages = context.getBean(Messages.class);
        this.optOuts = context.getBean(OptOuts.class);
        this.clock = clock;
    }

    public Messenger messenger(Courier courier) {
        return messenger(messages, courier);
    }

    public Messenger messengerWhoseMarkFails(Courier courier) {
        return messenger(new FailingMark(messages), courier);
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

    public OptOuts optOuts() {
        return optOuts;
    }

    Optional<Message> row(String key) {
        return messages.findByIdempotencyKey(key);
    }

    private Messenger messenger(Messages ledgerRows, Courier courier) {
        var ledger = new Ledger(ledgerRows, new MessagingSettings(LEASE, ""), clock);
        return new Messenger(ledger, optOuts, List.of(courier), clock);
    }
}
