package org.kinvite.engine;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private final Queue<Long> lost = new ConcurrentLinkedQueue<>();
    private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
    private final Queue<GivenBack> again = new ConcurrentLinkedQueue<>();

    Settlement(OutboxClaims claims) {
        this.claims = claims;
    }

    void taken(ClaimedMessage message) {
        taken.add(message.id());
    }

    void pushedBack(ClaimedMessage message) {
        again.add(new GivenBack(message.id(), AGAIN.after(message.tries()), null));
    }

    /** Kept, because whatever had been waiting for it was lost with the engine's data. */
    void lost(ClaimedMessage message) {
        lost.add(message.id());
    }

    /** Kept, because somebody may mend the cause: a model, a permission. */
    void refused(ClaimedMessage message, Code reason) {
        LOG.error(
                "the engine refuses {} of outbox row {}: {}; tried again in {}",
                message.name(),
                message.id(),
                reason,
                AFTER_REFUSAL);
        again.add(new GivenBack(message.id(), AFTER_REFUSAL, reason.name()));
    }

    void untouched(ClaimedMessage message) {
        again.add(new GivenBack(message.id(), Duration.ZERO, null));
    }

    /** Writes what was collected so far. After a failure the answers are still here, for the next time. */
    void write() {
        var published = List.copyOf(taken);
        if (!published.isEmpty()) {
            claims.delete(published);
            published.forEach(id -> taken.poll());
        }
        var unheard = List.copyOf(lost);
        if (!unheard.isEmpty()) {
            claims.renew(unheard);
            unheard.forEach(id -> lost.poll());
        }
        var due = new ArrayList<>(again);
        if (!due.isEmpty()) {
            claims.giveBack(due);
            due.forEach(row -> again.poll());
        }
    }
}
