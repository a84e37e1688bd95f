package org.kinvite.privacy;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How retention is applied. How long things are kept is each agency's choice, at Settings &gt; Privacy.
 *
 * @param every how often somebody looks for what was kept long enough
 * @param batch how many rows are dealt with in one transaction
 */
@Validated
@ConfigurationProperties("kinvite.privacy")
record PrivacySettings(
        @DefaultValue("1d") @DurationMin(millis = 10) Duration every,
        @DefaultValue("500") @Positive int batch) {}
