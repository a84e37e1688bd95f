package org.kinvite.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages are sent.
 *
 * @param lease how long whoever claims a message may take to send it; longer than the slowest send. After a crash a
 *     message waits that long before anybody looks what became of it
 * @param optOutKey signs the links that stop reminders by email, Base64; empty leaves those links out
 */
@ConfigurationProperties("kinvite.messaging")
record MessagingSettings(Duration lease, String optOutKey) {}
