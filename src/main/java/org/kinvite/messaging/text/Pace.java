package org.kinvite.messaging.text;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.kinvite.messaging.TemporarilyUnsendable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps texts to what the sending number carries, counted in segments. It holds for one instance of the application:
 * with several, give each its share. Twilio queues or answers 429 when they overrun, and neither loses a text.
 *
 * <p>Measured with the machine's running time, which no clock change moves.
 */
@Component
class Pace {

    private final double segmentsPerSecond;
    private final long longestWait;
    private final LongSupplier nanoTime;
    private long nextTurn;

    @Autowired
    Pace(TextSettings settings) {
        this(settings, System::nanoTime);
    }

    Pace(TextSettings settings, LongSupplier nanoTime) {
        this.segmentsPerSecond = settings.segmentsPerSecond();
        this.longestWait = settings.longestWait().toNanos();
        this.nanoTime = nanoTime;
        this.nextTurn = nanoTime.getAsLong();
    }

    /** @throws TemporarilyUnsendable when a turn is further away than anyone may wait; none is taken then */
    synchronized void check() {
        var wait = nextTurn - nanoTime.getAsLong();
        if (wait > longestWait) {
            throw new TemporarilyUnsendable(Duration.ofNanos(wait), null);
        }
    }

    /**
     * Takes the turn for that many segments.
     *
     * @return how long it is away
     * @throws TemporarilyUnsendable as {@link #check()}
     */
    synchronized Duration take(int segments) {
        check();
        var now = nanoTime.getAsLong();
        var turn = Math.max(nextTurn, now);
        nextTurn = turn + (long) (segments * 1_000_000_000L / segmentsPerSecond);
        return Duration.ofNanos(turn - now);
    }

    /** Waits for the turn of that many segments. */
    void await(int segments) {
        var until = nanoTime.getAsLong() + take(segments).toNanos();
        for (var rest = until - nanoTime.getAsLong(); rest > 0; rest = until - nanoTime.getAsLong()) {
            LockSupport.parkNanos(rest);
            if (Thread.currentThread().isInterrupted()) {
                throw new TemporarilyUnsendable(Duration.ofSeconds(1), null);
            }
        }
    }
}
