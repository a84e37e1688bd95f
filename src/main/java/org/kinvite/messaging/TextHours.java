package org.kinvite.messaging;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When texts may be sent (rule 10).
 *
 * @param textsFrom texts wait until this time of day at the site
 * @param textsUntil texts sent later wait until the next morning
 */
@ConfigurationProperties("kinvite.messaging")
public record TextHours(
        @DefaultValue("08:00") LocalTime textsFrom,
        @DefaultValue("21:00") LocalTime textsUntil) {}
