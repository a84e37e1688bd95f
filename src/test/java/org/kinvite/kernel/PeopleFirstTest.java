package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PeopleFirstTest {

    static final Duration LONG = Duration.ofHours(1);

    final AtomicLong nanos = new AtomicLong();
    final PeopleFirst people = new PeopleFirst(nanos::get);

    @Test
    void whereNobodyWaitsWorkGoesOnAtOnce() throws InterruptedException {
        people.goFirst(LONG);
        people.visit().close();
        people.goFirst(LONG);
    }

    @Test
    void workWaitsUntilEverybodyIsAnswered() throws InterruptedException {
        var first = people.visit();
        var second = people.visit();
        var work = work();

        second.close();
        await().until(() -> work.getState() == Thread.State.TIMED_WAITING);
        first.close();
        work.join();
    }

    @Test
    void workWaitsNoLongerThanItWants() throws InterruptedException {
        try (var visit = people.visit()) {
            var begun = System.nanoTime();
            people.goFirst(Duration.ofMillis(20));
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(20_000_000);
        }
    }

    @Test
    void whoDownloadsForLongHoldsNobodyUp() throws InterruptedException {
        try (var download = people.visit()) {
            nanos.addAndGet(Duration.ofMillis(250).toNanos());
            people.goFirst(LONG);
            try (var visit = people.visit()) {
                var work = work();
                visit.close();
                work.join();
            }
        }
    }

    /** Once it waits. */
    private Thread work() {
        var work = Thread.ofPlatform().start(() -> {
            try {
                people.goFirst(LONG);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        await().until(() -> work.getState() == Thread.State.TIMED_WAITING);
        return work;
    }
}
