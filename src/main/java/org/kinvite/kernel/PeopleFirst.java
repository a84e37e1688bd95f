package org.kinvite.kernel;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * People who wait for an answer of this instance, and work that lets them go first because nobody waits for it. Who has
 * waited long already is up- or downloading something: work would stand still as long as that takes.
 */
public final class PeopleFirst {

    private static final long LONG = TimeUnit.MILLISECONDS.toNanos(250);

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somebodyWasAnswered = lock.newCondition();
    private final SequencedSet<Visit> waiting = new LinkedHashSet<>();

    public PeopleFirst() {
        this(System::nanoTime);
    }

    PeopleFirst(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Somebody who waits from now on until they are answered, which closes the visit. */
    public final class Visit implements AutoCloseable {

        private final long begun = nanoTime.getAsLong();

        private Visit() {}

        @Override
        public void close() {
            locked(() -> {
                waiting.remove(this);
                somebodyWasAnswered.signalAll();
            });
        }
    }

    /** Somebody comes and waits. */
    public Visit visit() {
        var visit = new Visit();
        locked(() -> waiting.add(visit));
        return visit;
    }

    /** Returns as soon as nobody waits who came a moment ago, and after so long in any case. */
    public void goFirst(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            var left = atMost.toNanos();
            while (left > 0 && somebodyWaits()) {
                left = somebodyWasAnswered.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean somebodyWaits() {
        return !waiting.isEmpty() && nanoTime.getAsLong() - waiting.getLast().begun < LONG;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }
}
