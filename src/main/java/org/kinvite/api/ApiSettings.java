package org.kinvite.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What other systems may do.
 *
 * @param requestsPerMinute of one key
 * @param wrongPins after so many wrong PINs within {@code wrongPinsWithin} a device is locked out
 * @param wrongPinsWithin also how long the oldest of them counts
 */
@ConfigurationProperties("kinvite.api")
record ApiSettings(
        @DefaultValue("120") int requestsPerMinute,
        @DefaultValue("5") int wrongPins,
        @DefaultValue("15m") Duration wrongPinsWithin) {}
