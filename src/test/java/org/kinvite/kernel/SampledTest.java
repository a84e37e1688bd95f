package org.kinvite.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SampledTest {

    final AtomicInteger asked = new AtomicInteger();

    @Test
    void theAnswerServesForAWhileAndIsThenAskedForAnew() {
        var sampled = new Sampled<>("figure", asked::incrementAndGet, Duration.ofMillis(300));

        assertThat(sampled.value()).contains(1);
        assertThat(sampled.value()).contains(1);
        await().until(() -> sampled.value().filter(answer -> answer == 2).isPresent());
    }

    @Test
    void aQuestionThatIsNeverAnsweredIsWaitedForOnceAndNotAskedTwice() {
        var never = new CountDownLatch(1);
        var sampled = new Sampled<>(
                "figure",
                () -> {
                    asked.incrementAndGet();
                    assertThatNoException().isThrownBy(never::await);
                    return 7;
                },
                Duration.ZERO);

        var before = System.nanoTime();
        for (var reader = 0; reader < 20; reader++) {
            assertThat(sampled.value()).isEmpty();
        }

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(asked).hasValue(1);
        never.countDown();
        await().until(() -> sampled.value().isPresent());
    }

    @Test
    void afterAFailureItIsAskedAgain() {
        var sampled = new Sampled<>(
                "figure",
                () -> {
                    if (asked.incrementAndGet() == 1) {
                        throw new IllegalStateException("no connection");
                    }
                    return 7;
                },
                Duration.ZERO);

        assertThat(sampled.value()).isEmpty();
        assertThat(sampled.value()).contains(7);
    }
}
