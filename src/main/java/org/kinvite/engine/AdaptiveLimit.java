package org.kinvite.engine;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many messages may be on their way to the engine at once: one more for every round it takes, fewer by 40 % as soon
 * as it pushes back, and then none at all for a moment. A client that sends rejected messages again at once burns the
 * machine that should work them off.
 */
final class AdaptiveLimit {

    private static final double CUT = 0.6;

    private final int most;
    private final LongSupplier nanoTime;
    private double limit;
    private int inFlight;
    private int round;
    private int cutsInARow;
    private long pausedUntil;

    AdaptiveLimit(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
        limit = Math.max(1, most / 4);
        pausedUntil = nanoTime.getAsLong();
    }

    synchronized boolean hasRoom() {
        return inFlight < current() && pause().isZero();
    }

    /** Counts one more on its way. @return the round it belongs to, to be named when it came back */
    synchronized int start() {
        inFlight++;
        return round;
    }

    /** One was taken by the engine. */
    synchronized void taken() {
        if (2 * inFlight >= limit) { // a limit that is not needed says nothing
            limit = Math.min(most, limit + 1 / limit);
        }
        inFlight--;
        cutsInARow = 0;
    }

    /** One was pushed back; those of the same round are one push, so they cut the limit only once. */
    synchronized void pushedBack(int startedIn) {
        inFlight--;
        if (startedIn == round) {
            round++;
            limit = Math.max(1, limit * CUT);
            pausedUntil = nanoTime.getAsLong()
                    + BackOff.OF_COMMANDS.after(++cutsInARow).toNanos();
        }
    }

    /** One came back with an answer that says nothing about the engine's load. */
    synchronized void done() {
        inFlight--;
    }

    synchronized int current() {
        return (int) limit;
    }

    synchronized int inFlight() {
        return inFlight;
    }

    /** How long nothing may be started; zero if it may. */
    synchronized Duration pause() {
        return Duration.ofNanos(Math.max(0, pausedUntil - nanoTime.getAsLong()));
    }
}
