package org.kinvite.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.PeopleFirst;
import org.slf4j.MDC;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What operators see of jobs: how long and how they end, and lines of the log that are found by the invitation. */
class ObservedJobsTest {

    final MovableClock clock = new MovableClock();
    final ScriptedGateway gateway = new ScriptedGateway();
    final CamundaClient client = gateway.client();
    final EngineSettings settings = Settings.defaults();
    final JobPlaces places = new JobPlaces(settings);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final ActivatedJob job = mock(ActivatedJob.class);
    final Jobs jobs = new Jobs(
            client,
            places,
            new JobPace(settings, new PeopleFirst()),
            settings,
            observed(meters),
            new JobTime(Duration.ofMinutes(3), clock, clock::nanos));

    static ObservedWork observed(SimpleMeterRegistry meters) {
        var observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
        return new ObservedWork(new StaticListableBeanFactory(Map.of("observations", observations))
                .getBeanProvider(ObservationRegistry.class));
    }

    @BeforeEach
    void open() {
        places.start();
        when(job.getKey()).thenReturn(7L);
        when(job.getType()).thenReturn("invitation.send");
        when(job.getProcessInstanceKey()).thenReturn(9L);
        when(job.getRetries()).thenReturn(3);
        when(job.getVariablesAsMap()).thenReturn(Map.of("invitationId", "42", "remindersLeft", 2));
        when(job.getDeadline())
                .thenReturn(clock.instant().plus(Duration.ofMinutes(3)).toEpochMilli());
    }

    @AfterEach
    void close() {
        places.stop();
        client.close();
        gateway.close();
    }

    @Test
    void eachEndIsATimeOfItsOwn() {
        jobs.perform(job, Map::of);
        jobs.perform(job, () -> {
            throw new BusinessFailure("CONTACT_UNREACHABLE");
        });
        jobs.perform(job, () -> {
            throw new RetryLater(Duration.ofSeconds(1), null);
        });
        jobs.perform(job, () -> {
            throw new IllegalStateException("linh@example.com");
        });
        jobs.perform(job, Map::of);

        var counts = new HashMap<String, Long>();
        meters.get("kinvite.job")
                .tag("type", "invitation.send")
                .timers()
                .forEach(timer -> counts.put(timer.getId().getTag("outcome"), timer.count()));
        assertThat(counts)
                .containsOnly(
                        entry("completed", 2L), entry("bpmn-error", 1L), entry("given-back", 1L), entry("failed", 1L));
    }

    @Test
    void theLogOfAJobIsFoundByItsIdsAndNoneIsLeftBehind() {
        var seen = new HashMap<String, String>();

        jobs.perform(job, () -> {
            seen.putAll(MDC.getCopyOfContextMap());
            return Map.of();
        });

        assertThat(seen).containsOnly(entry("invitationId", "42"), entry("job", "7"), entry("processInstance", "9"));
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }
}
