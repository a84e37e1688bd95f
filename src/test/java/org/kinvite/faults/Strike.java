package org.kinvite.faults;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A fault that comes once, at the n-th of something that is counted, by whatever thread counts it. */
final class Strike {

    private final AtomicInteger left;
    private final Executor when;
    private final Runnable fault;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long at;

    private Strike(int nth, Executor when, Runnable fault) {
        this.left = new AtomicInteger(nth);
        this.when = when;
        this.fault = fault;
    }

    /** While whoever counts waits for it. */
    static Strike at(int nth, Runnable fault) {
        return new Strike(nth, Runnable::run, fault);
    }

    /** That much later, while all goes on. */
    static Strike after(int nth, Duration delay, Runnable fault) {
        var later = CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS);
        return new Strike(nth, later, fault);
    }

    void count() {
        if (left.decrementAndGet() == 0) {
            when.execute(() -> {
                fault.run();
                at = System.nanoTime();
                done.countDown();
            });
        }
    }

    /** @return when it came, in the machine's running time */
    long await() throws InterruptedException {
        if (!done.await(Faults.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the moment never came");
        }
        return at;
    }
}
