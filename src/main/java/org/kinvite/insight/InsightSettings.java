package org.kinvite.insight;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the figures of the Dashboard are counted.
 *
 * @param countAtOnce how many enrollments of several sites are counted while somebody waits for the page; more are shown
 *     from the figures that the background keeps. One site is always counted at once
 * @param countEvery how old kept figures of a site may become before the background counts it anew
 */
@Validated
@ConfigurationProperties("kinvite.insight")
record InsightSettings(
        @DefaultValue("5000") @PositiveOrZero int countAtOnce,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration countEvery) {}
