package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {

    final AtomicLong nanos = new AtomicLong();
    final AdaptiveLimit limit = new AdaptiveLimit(32, nanos::get);

    @Test
    void itGrowsByAboutOneARoundUpToItsMost() {
        assertThat(limit.current()).isEqualTo(8);

        fill();
        takeAndRefill(8);
        assertThat(limit.current()).isBetween(8, 9);
        takeAndRefill(100);
        assertThat(limit.current()).isBetween(14, 20);
        takeAndRefill(2_000);
        assertThat(limit.current()).isEqualTo(32);
        assertThat(limit.inFlight()).isEqualTo(32);
    }

    @Test
    void aLimitThatIsNotUsedUpDoesNotGrow() {
        for (var message = 0; message < 1_000; message++) {
            limit.start();
            limit.taken();
        }
        assertThat(limit.current()).isEqualTo(8);
    }

    @Test
    void aBurstOfRejectionsIsOnePush() {
        var rounds = IntStream.range(0, 8).map(i -> limit.start()).toArray();
        assertThat(limit.hasRoom()).isFalse();

        for (var round : rounds) {
            limit.pushedBack(round);
        }

        assertThat(limit.current()).isEqualTo(4);
        assertThat(limit.inFlight()).isZero();
        assertThat(limit.pause()).isEqualTo(Duration.ofMillis(25));
    }

    @Test
    void thePauseDoublesToTwoSecondsAndOneMessageKeepsProbing() {
        assertThat(pauseAfterPush()).isEqualTo(Duration.ofMillis(25));
        assertThat(pauseAfterPush()).isEqualTo(Duration.ofMillis(50));
        for (var push = 0; push < 20; push++) {
            pauseAfterPush();
        }
        assertThat(limit.pause()).isEqualTo(Duration.ofSeconds(2));
        assertThat(limit.current()).isEqualTo(1);
        assertThat(limit.hasRoom()).isFalse();

        nanos.addAndGet(limit.pause().toNanos());
        assertThat(limit.hasRoom()).isTrue();

        limit.start();
        limit.taken();
        assertThat(pauseAfterPush()).isEqualTo(Duration.ofMillis(25));
    }

    @Test
    void aRefusalSaysNothingAboutTheLoad() {
        limit.start();
        limit.done();

        assertThat(limit.current()).isEqualTo(8);
        assertThat(limit.inFlight()).isZero();
        assertThat(limit.hasRoom()).isTrue();
    }

    private Duration pauseAfterPush() {
        limit.pushedBack(limit.start());
        return limit.pause();
    }

    private void takeAndRefill(int messages) {
        for (var message = 0; message < messages; message++) {
            limit.taken();
            fill();
        }
    }

    private void fill() {
        while (limit.hasRoom()) {
            limit.start();
        }
    }
}
