package org.kinvite.messaging;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in what a provider reports of a message: late, repeated and out of order as reports come. */
@Component
public class RecordDelivery {

    private static final Logger log = LoggerFactory.getLogger(RecordDelivery.class);

    private final Messages messages;
    private final Clock clock;

    RecordDelivery(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Notes what became of the message with the ledger's id {@code messageId}. Nothing happens when the ledger does not
     * know it or knows better.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when two reports meet; the provider repeats them
     */
    public void record(long messageId, DeliveryReport report) {
        messages.findById(messageId)
                .filter(message -> message.report(report, clock.instant()))
                .ifPresent(message -> {
                    messages.save(message);
                    log.info("message {} is {}", messageId, message.state());
                });
    }
}
