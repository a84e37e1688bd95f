package org.kinvite.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kinvite.messaging.TemporarilyUnsendable;

class PaceTest {

    AtomicLong nanoTime = new AtomicLong(-5_000_000_000L);
    Pace pace = new Pace(TextFixture.settings(null, 1, Duration.ofSeconds(5)), nanoTime::get);

    @Test
    void eachSegmentTakesItsTime() {
        assertThat(pace.take(2)).isZero();
        assertThat(pace.take(1)).isEqualTo(Duration.ofSeconds(2));
        nanoTime.addAndGet(2_000_000_000L);
        assertThat(pace.take(1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void idleTimeIsNotSaved() {
        nanoTime.addAndGet(60_000_000_000L);

        assertThat(pace.take(1)).isZero();
        assertThat(pace.take(1)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoWouldWaitTooLongIsToldWhenToComeAgainAndTakesNoTurn() {
        pace.take(6);

        assertThatThrownBy(() -> pace.take(1))
                .isInstanceOfSatisfying(
                        TemporarilyUnsendable.class, e -> assertThat(e.after()).isEqualTo(Duration.ofSeconds(6)));
        assertThatThrownBy(() -> pace.check()).isInstanceOf(TemporarilyUnsendable.class);
        nanoTime.addAndGet(1_000_000_000L);
        assertThat(pace.take(1)).isEqualTo(Duration.ofSeconds(5));
    }
}
