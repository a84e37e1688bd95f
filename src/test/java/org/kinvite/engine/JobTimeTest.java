package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobTimeTest {

    static final Duration TIMEOUT = Duration.ofMinutes(3);

    final MovableClock clock = new MovableClock();
    final JobTime time = new JobTime(TIMEOUT, clock, clock::nanos);
    Duration engineIsAhead = Duration.ZERO;

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H", "PT-1H", "PT4M", "PT-4M", "PT-30S"})
    void aJobHasAllItsTimeHoweverWrongAClockIs(Duration ahead) {
        engineIsAhead = ahead;

        assertThat(left(activated())).isEqualTo(TIMEOUT);
        clock.move(Duration.ofMinutes(10));
        assertThat(left(activated())).isEqualTo(TIMEOUT);
    }

    @Test
    void whatItWaitedForItsTurnIsGone() {
        engineIsAhead = Duration.ofHours(-1);
        left(activated());
        var waiting = activated();
        clock.move(Duration.ofMinutes(2));
        left(activated());

        assertThat(left(waiting)).isEqualTo(Duration.ofMinutes(1));
        clock.move(Duration.ofMinutes(2));
        assertThat(left(waiting)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H"})
    void aClockThatIsSetAnHourOnOrBackTakesNoTime(Duration jump) {
        left(activated());
        engineIsAhead = jump;
        assertThat(left(activated())).isGreaterThanOrEqualTo(TIMEOUT);

        engineIsAhead = Duration.ZERO;
        assertThat(left(activated())).isGreaterThanOrEqualTo(TIMEOUT);
    }

    @Test
    void aClockThatIsSetBackALittleCostsAFewMinutes() {
        left(activated());
        engineIsAhead = Duration.ofMinutes(-4);
        assertThat(left(activated())).isNegative();

        for (int n = 0; n < 3; n++) {
            clock.move(TIMEOUT.plusSeconds(1));
            left(activated());
        }
        assertThat(left(activated())).isEqualTo(TIMEOUT);
    }

    private Duration left(ActivatedJob job) {
        return time.left(time.until(job));
    }

    private ActivatedJob activated() {
        var deadline = clock.instant().plus(engineIsAhead).plus(TIMEOUT).toEpochMilli();
        var job = mock(ActivatedJob.class);
        when(job.getDeadline()).thenReturn(deadline);
        return job;
    }
}
