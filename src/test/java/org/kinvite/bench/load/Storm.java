package org.kinvite.bench.load;

import java.time.Duration;
import java.time.Instant;
import org.kinvite.faults.stack.BrokerActuator;

/** The engine's time, moved on a little for each storm; whatever else waits there waits for days. */
public final class Storm {

    /** Longer than it takes to make all who wait. */
    private static final Duration STEP = Duration.ofMinutes(20);

    private final BrokerActuator actuator;
    private Duration ahead = Duration.ZERO;
    private Instant next;

    public Storm(BrokerActuator actuator) {
        this.actuator = actuator;
    }

    /** When the next one is, by the engine's time. */
    Instant next() {
        next = now().plus(STEP);
        return next;
    }

    /** The engine's time is now that of the next one. */
    void breaks() {
        var step = Duration.between(now(), next);
        actuator.moveClock(step);
        ahead = ahead.plus(step);
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }
}
