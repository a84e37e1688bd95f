package org.kinvite.reconciliation;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often database, outbox and ledger are compared, and how patient the comparison is.
 *
 * @param every how often
 * @param margin how long something may be late before it counts; also how long the engine must have been ready before
 *     it is blamed
 * @param most how many of one kind are dealt with in one comparison
 * @param firstPause how long after the first try to mend something the second follows; each further one waits twice as
 *     long, six hours at most
 * @param tries after how many tries a process whose worker gave up is handed to a person
 * @param patience after how long anything that stands still is handed to a person
 * @param lease how long an instance that died in a comparison keeps the others from it
 * @param keep how long what was found and mended is kept
 */
@Validated
@ConfigurationProperties("kinvite.reconciliation")
record ReconciliationSettings(
        @DefaultValue("5m") @DurationMin(seconds = 1) Duration every,
        @DefaultValue("15m") @DurationMin(seconds = 0) Duration margin,
        @DefaultValue("1000") @Positive int most,
        @DefaultValue("15m") @DurationMin(millis = 1) Duration firstPause,
        @DefaultValue("3") @Positive int tries,
        @DefaultValue("1d") Duration patience,
        @DefaultValue("15m") @DurationMin(seconds = 1) Duration lease,
        @DefaultValue("90d") @DurationMin(days = 1) Duration keep) {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /** @param tries how often it was tried so far, at least once */
    Duration pauseAfter(int tries) {
        var pause = firstPause.multipliedBy(1L << Math.min(tries - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
