package org.kinvite.kernel;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Ends another thread's wait; many calls before it waits count as one. */
public final class WakeUp {

    private final Semaphore calls = new Semaphore(0);

    public void call() {
        if (calls.availablePermits() == 0) {
            calls.release();
        }
    }

    public void await(Duration atMost) throws InterruptedException {
        calls.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        calls.drainPermits();
    }
}
