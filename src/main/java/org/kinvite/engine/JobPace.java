package org.kinvite.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.kinvite.kernel.PeopleFirst;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How many jobs are worked on at once: as many as keep the machine busy, and no more. Where mail and text providers take
 * their time that is many. Where the cores are the bound, each further one makes no job quicker, and lets the pages of
 * staff wait for a core (row 16 of the fault matrix).
 */
@Component
class JobPace {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final double BUSY = 0.95;

    /** Below this share of the cores it is others who keep them busy, and fewer jobs of ours would not help. */
    private static final double OUR_PART = 0.2;

    private static final double CUT = 0.6;

    /** From here on a job takes from people who wait for a page what their page would need. */
    private static final double SCARCE = 0.7;

    /** What a page takes; a crowd goes on however many people come. */
    private static final Duration A_PAGE = Duration.ofMillis(25);

    private final Turns turns;
    private final PeopleFirst people;
    private final int least;
    private final int most;
    private final Supplier<CpuLoad> load;
    private final LongSupplier nanoTime;
    private final AtomicLong nextLook;
    private int current;
    private volatile boolean scarce;

    @Autowired
    JobPace(EngineSettings settings, PeopleFirst people) {
        this(people, Runtime.getRuntime().availableProcessors(), settings.maxJobs(), CpuLoad::now, System::nanoTime);
    }

    JobPace(PeopleFirst people, int least, int most, Supplier<CpuLoad> load, LongSupplier nanoTime) {
        this.people = people;
        this.least = Math.min(least, most);
        this.most = most;
        this.load = load;
        this.nanoTime = nanoTime;
        current = this.least;
        turns = new Turns(current);
        nextLook = new AtomicLong(nanoTime.getAsLong());
    }

    /**
     * Waits for a turn as long as that is of use; answers whether it came. Who is pressed for takes it at once, and the
     * crowd waits the longer; where cores are scarce it keeps its turn until people who wait for a page have got it.
     */
    boolean enter(Lane lane, Duration atMost) {
        look();
        if (lane == Lane.ONE_FAMILY) {
            turns.fewer(1);
            return true;
        }
        try {
            if (!turns.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        letPeopleGoFirst();
        return true;
    }

    private void letPeopleGoFirst() {
        try {
            if (scarce) {
                people.goFirst(A_PAGE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void leave() {
        turns.release();
        look();
    }

    void look() {
        var due = nextLook.get();
        var now = nanoTime.getAsLong();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + BETWEEN_LOOKS.toNanos())) {
            adapt(load.get());
        }
    }

    private synchronized void adapt(CpuLoad now) {
        scarce = now.machine() > SCARCE;
        if (now.machine() > BUSY && now.ours() > OUR_PART) {
            become(Math.max(least, (int) (current * CUT)));
        } else if (turns.hasQueuedThreads()) {
            become(Math.min(most, current + 1));
        }
    }

    private void become(int wanted) {
        if (wanted > current) {
            turns.release(wanted - current);
        } else {
            turns.fewer(current - wanted);
        }
        current = wanted;
    }

    int waiting() {
        return turns.getQueueLength();
    }

    synchronized int current() {
        return current;
    }

    /** Those who have their turn keep it when there are fewer. */
    private static final class Turns extends Semaphore {

        private static final long serialVersionUID = 1;

        Turns(int turns) {
            super(turns, true);
        }

        void fewer(int by) {
            reducePermits(by);
        }
    }
}
