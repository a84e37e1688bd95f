package org.kinvite.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.kinvite.kernel.Channel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What becomes of messages, by channel and result: {@code kinvite.messages} counts what the ledger has committed, {@code
 * kinvite.send} is how long a provider took to answer. One message is counted in each state it enters: accepted and later
 * bounced, or unsent twice and then accepted.
 */
@Component
class MessageMeters {

    private final Map<Channel, Map<MessageState, Counter>> counters = new EnumMap<>(Channel.class);
    private final ObservationRegistry observations;

    /** All counters begin at zero: a first failure must be an increase. */
    MessageMeters(MeterRegistry registry, ObservationRegistry observations) {
        this.observations = observations;
        for (var channel : Channel.values()) {
            counters.put(channel, new EnumMap<>(MessageState.class));
            results().forEach(result -> counters.get(channel)
                    .put(
                            result,
                            Counter.builder("kinvite.messages")
                                    .description("Messages by what became of them, counted after the commit")
                                    .tag("channel", word(channel))
                                    .tag("result", result == MessageState.PREPARED ? "unsent" : word(result))
                                    .register(registry)));
        }
    }

    /** Claims say nothing about a provider. */
    private static List<MessageState> results() {
        return Arrays.stream(MessageState.values())
                .filter(state -> state != MessageState.SENDING)
                .toList();
    }

    /** @param committed in the state that it has just entered; a message that goes back to PREPARED was not sent */
    void count(Message committed) {
        count(committed.channel(), committed.state());
    }

    @TransactionalEventListener
    void count(MessageReported reported) {
        count(reported.channel(), reported.state());
    }

    private void count(Channel channel, MessageState result) {
        counters.get(channel).get(result).increment();
    }

    /** Measures how long a courier takes; what it throws is passed on, and its name tells how the send ended. */
    Receipt timed(Channel channel, Supplier<Receipt> delivery) {
        return Observation.createNotStarted("kinvite.send", observations)
                .contextualName("send " + word(channel))
                .lowCardinalityKeyValue("channel", word(channel))
                .observe(delivery);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
