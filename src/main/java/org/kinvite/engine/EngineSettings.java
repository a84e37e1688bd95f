package org.kinvite.engine;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this application talks to the engine; the client itself is configured by {@code camunda.client}.
 *
 * @param pollInterval how often the relay looks for messages that other instances left or gave back; its own come at once
 * @param batchSize how many messages the relay claims at most at a time
 * @param lease how long a claimed message belongs to its relay; after {@code kill -9} it waits this long for another one
 * @param maxInFlight how many messages may be on their way to the engine at once, when it takes all of them
 * @param requestTimeout how long one publish, deployment or completion may take; well below the lease
 * @param maxJobs how many jobs may be worked on or wait for their completion at once, per application instance: so many
 *     of single families, and as many of crowds
 * @param jobBackOff delays between the retries of a failing job, the last one before its last retry: a task with six
 *     retries waits five times, one with three retries uses the last two delays only
 * @param drain how long a stopping application waits for running jobs and their completions
 * @param probeInterval how often the engine is asked whether it still knows the models: one that lost its data does not
 * @param healthTimeout how long the health check waits for the engine
 * @param healthCache how long one answer of the health check is used again
 */
@Validated
@ConfigurationProperties("kinvite.engine")
record EngineSettings(
        @DefaultValue("500ms") @DurationMin(millis = 10) Duration pollInterval,
        @DefaultValue("64") @Positive int batchSize,
        @DefaultValue("30s") @DurationMin(seconds = 5) Duration lease,
        @DefaultValue("4") @Positive int maxInFlight,
        @DefaultValue("10s") @DurationMin(millis = 100) Duration requestTimeout,
        @DefaultValue("64") @Positive int maxJobs,

        @DefaultValue({"5s", "20s", "1m", "5m", "15m"}) @NotEmpty
        List<@DurationMin(millis = 1) Duration> jobBackOff,

        @DefaultValue("20s") @DurationMin(seconds = 0) Duration drain,
        @DefaultValue("20s") @DurationMin(millis = 100) Duration probeInterval,
        @DefaultValue("2s") @DurationMin(millis = 100) Duration healthTimeout,
        @DefaultValue("5s") @DurationMin(seconds = 0) Duration healthCache) {

    EngineSettings {
        if (lease != null && requestTimeout != null && lease.compareTo(requestTimeout.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("kinvite.engine.lease must be at least twice request-timeout");
        }
        jobBackOff = jobBackOff == null ? List.of() : List.copyOf(jobBackOff);
    }

    /** @param retriesLeft how often the job may still be tried, at least once */
    Duration jobBackOff(int retriesLeft) {
        return jobBackOff.get(Math.clamp(jobBackOff.size() - retriesLeft, 0, jobBackOff.size() - 1));
    }
}
