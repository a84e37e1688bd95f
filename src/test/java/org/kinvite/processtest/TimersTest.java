package org.kinvite.processtest;

import static io.camunda.process.test.api.CamundaAssert.assertThatProcessInstance;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Time is moved, not waited for. */
@ErrandTest
class TimersTest {

    @Autowired
    private CamundaClient client;

    @Autowired
    private CamundaProcessTestContext engine;

    @Test
    void aTimerIsDueWhenItsTimeHasCome() {
        var key = waiting();

        engine.increaseTime(Errand.PATIENCE.plusSeconds(1));

        assertThatProcessInstance(byKey(key)).isCompleted().hasCompletedElements("overdue", "late");
    }

    @Test
    void aTimerIsNotDueTooEarly() {
        var key = waiting();

        engine.increaseTime(Errand.PATIENCE.minusMinutes(1));
        // whatever the move did was done before this
        Errand.start(client, 2);

        assertThatProcessInstance(byKey(key))
                .isActive()
                .hasActiveElements("wait")
                .hasNotActivatedElements("overdue");
    }

    @Test
    void theClockGoesWhereItIsSet() {
        var christmas = Instant.now().plus(300, ChronoUnit.DAYS);

        engine.setTime(christmas);

        assertThat(engine.getCurrentTime()).isCloseTo(christmas, within(10, ChronoUnit.SECONDS));
        assertThat(new EngineClock(engine).instant()).isCloseTo(christmas, within(10, ChronoUnit.SECONDS));
    }

    @Test
    void whatHappensThenIsDatedThen() {
        var key = waiting();
        var before = engine.getCurrentTime();

        engine.increaseTime(Errand.PATIENCE.multipliedBy(2));
        assertThatProcessInstance(byKey(key)).isCompleted();

        assertThat(client.newProcessInstanceGetRequest(key)
                        .send()
                        .join()
                        .getEndDate()
                        .toInstant())
                .isCloseTo(before.plus(Errand.PATIENCE.multipliedBy(2)), within(30, ChronoUnit.SECONDS));
        assertThat(Duration.between(before, engine.getCurrentTime())).isGreaterThanOrEqualTo(Errand.PATIENCE);
    }

    private long waiting() {
        var key = Errand.start(client, 1);
        engine.completeJob(Errand.JOB);
        assertThatProcessInstance(byKey(key)).hasActiveElements("wait");
        return key;
    }
}
