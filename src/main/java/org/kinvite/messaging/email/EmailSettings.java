package org.kinvite.messaging.email;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How emails are sent; the relay itself is Spring Boot's {@code spring.mail}.
 *
 * @param from the sender's address
 * @param fromName the sender's name as mailboxes show it
 * @param replyTo who reads answers; empty when that is the sender
 * @param messageIdDomain the right side of every Message-ID. Changing it makes mails that are sent again look like new ones
 * @param keptConnections how many connections to the relay stay open between mails; 0 opens one for each mail
 * @param keptFor how long an idle connection is used again; shorter than the relay's own patience
 */
@ConfigurationProperties("kinvite.messaging.email")
record EmailSettings(
        String from, String fromName, String replyTo, String messageIdDomain, int keptConnections, Duration keptFor) {}
