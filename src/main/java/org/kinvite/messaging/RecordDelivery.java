package org.kinvite.messaging;

import java.time.Clock;
import org.kinvite.messaging.ContactUnreachable.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a provider reports of a message: late, repeated and out of order as reports come. */
@Component
public class RecordDelivery {

    private static final Logger log = LoggerFactory.getLogger(RecordDelivery.class);

    private final Messages messages;
    private final OptOuts optOuts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordDelivery(Messages messages, OptOuts optOuts, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.optOuts = optOuts;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Notes what became of the message with the ledger's id {@code messageId}, and tells of it as {@link MessageFailed}
     * when it will not arrive. Nothing happens when the ledger does not know the message or knows better. Reports that
     * meet wait for one another, and only the first final one counts.
     */
    @Transactional
    public void record(long messageId, DeliveryReport report) {
        messages.findWithLockingById(messageId)
                .filter(message -> message.report(report, clock.instant()))
                .map(messages::save)
                .ifPresent(message -> {
                    log.info("message {} is {}", messageId, message.state());
                    events.publishEvent(new MessageReported(message.channel(), message.state()));
                    if (message.state().isFailure()) {
                        tell(message, report);
                    }
                });
    }

    private void tell(Message message, DeliveryReport report) {
        if (report.reason() == Reason.PROVIDER_TROUBLE) {
            log.warn(
                    "message {} failed for a reason that is ours to mend, the provider's code {}",
                    message.id(),
                    report.code());
        }
        if (report.reason() == Reason.OPTED_OUT && !message.recipient().isEmpty()) {
            optOuts.record(message.channel(), message.recipient());
        }
        events.publishEvent(message.failed());
    }
}
