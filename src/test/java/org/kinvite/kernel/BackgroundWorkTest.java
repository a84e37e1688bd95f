package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final AtomicReference<Supplier<Duration>> next = new AtomicReference<>(() -> LONG);
    private final List<Thread> steps = new CopyOnWriteArrayList<>();

    private final BackgroundWork work = new BackgroundWork("some-work", Duration.ofMillis(200)) {
        @Override
        protected Duration step() {
            steps.add(Thread.currentThread());
            return next.get().get();
        }
    };

    @AfterEach
    void stop() {
        work.stop();
    }

    @Test
    void itGoesOnInAThreadOfItsOwnWhileThereIsMoreToDo() {
        next.set(() -> steps.size() < 3 ? BackgroundWork.AT_ONCE : LONG);

        work.start();

        await().until(() -> steps.size() == 3);
        assertThat(work.isRunning()).isTrue();
        assertThat(steps).allSatisfy(thread -> assertThat(thread.getName()).isEqualTo("some-work"));
    }

    @Test
    void aCallEndsItsRestAndOneDuringAStepIsNotMissed() {
        next.set(() -> {
            if (steps.size() == 1) {
                work.wake();
            }
            return LONG;
        });

        work.start();
        await().until(() -> steps.size() == 2);

        await().until(() -> steps.getFirst().getState() == Thread.State.TIMED_WAITING);
        work.wake();
        await().until(() -> steps.size() == 3);
    }

    @Test
    void aStepThatFailsIsTriedAgain() {
        next.set(() -> {
            if (steps.size() == 1) {
                throw new IllegalStateException("the first time");
            }
            return LONG;
        });

        work.start();

        await().until(() -> steps.size() == 2);
    }

    @Test
    void itsThreadEndsWhenAllIsDone() {
        next.set(() -> BackgroundWork.NEVER);

        work.start();

        await().until(() -> steps.size() == 1 && !steps.getFirst().isAlive());
    }

    @Test
    void itStopsInTheMiddleOfARestAndCanBeginAgain() {
        work.start();
        await().until(() -> steps.size() == 1);

        work.stop();
        assertThat(work.isRunning()).isFalse();
        assertThat(steps.getFirst().isAlive()).isFalse();
        work.stop();

        work.start();
        await().until(() -> steps.size() == 2);
    }

    @Test
    void aStepThatDoesNotComeToItsEndIsInterrupted() {
        var never = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        next.set(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return LONG;
        });
        work.start();
        await().until(() -> steps.size() == 1);

        work.stop();

        await().until(() -> interrupted.getCount() == 0);
        assertThat(work.isRunning()).isFalse();
    }
}
