package org.kinvite.engine;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collects the engine's answers and writes them to the outbox in batches: what was taken goes, the rest is due again. */
@Component
class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final BackOff AGAIN = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

    private final OutboxClaims claims;
    private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Map.Entry<Long, Duration>> again = new ConcurrentLinkedQueue<>();

    Settlement(OutboxClaims claims) {
        this.claims = claims;
    }

    void taken(ClaimedMessage message) {
        taken.add(message.id());
    }

    void pushedBack(ClaimedMessage message) {
        again.add(Map.entry(message.id(), AGAIN.after(message.tries())));
    }

    /** Kept, because somebody may mend the cause: a model, a permission. */
    void refused(ClaimedMessage message, Code reason) {
        LOG.error(
                "the engine refuses {} of outbox row {}: {}; tried again in {}",
                message.name(),
                message.id(),
                reason,
                AFTER_REFUSAL);
        again.add(Map.entry(message.id(), AFTER_REFUSAL));
    }

    void untouched(ClaimedMessage message) {
        again.add(Map.entry(message.id(), Duration.ZERO));
    }

    /** Writes what was collected so far. After a failure the answers are still here, for the next time. */
    void write() {
        var published = List.copyOf(taken);
        if (!published.isEmpty()) {
            claims.delete(published);
            published.forEach(id -> taken.poll());
        }
        var due = new ArrayList<>(again);
        if (!due.isEmpty()) {
            var delays = new HashMap<Long, Duration>();
            due.forEach(row -> delays.put(row.getKey(), row.getValue()));
            claims.giveBack(delays);
            due.forEach(row -> again.poll());
        }
    }
}
