package org.kinvite.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What other systems may do.
 *
 * @param requestsPerMinute of one key
 * @param wrongPins after so many wrong PINs within {@code wrongPinsWithin} a device is locked out
 * @param wrongPinsOfKey after so many from all devices that ask with one key, all of them are locked out: more than the
 *     kiosks of a site mistype in a rush, and few enough for one that keeps changing its name
 * @param wrongPinsWithin also how long the oldest of them counts
 */
@ConfigurationProperties("kinvite.api")
record ApiSettings(
        @DefaultValue("120") int requestsPerMinute,
        @DefaultValue("5") int wrongPins,
        @DefaultValue("25") int wrongPinsOfKey,
        @DefaultValue("15m") Duration wrongPinsWithin) {}
