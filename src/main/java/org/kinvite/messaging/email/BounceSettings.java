package org.kinvite.messaging.email;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.kinvite.kernel.Redacted;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox to which mails come back that could not be delivered. Its address must be the envelope sender of what is
 * sent: {@code spring.mail.properties.mail.smtp.from}.
 *
 * @param host where it is read by IMAP; empty reads none, and bounces stay unknown
 * @param protocol {@code imaps}, or {@code imap} without encryption, for a trial on one machine
 * @param port 993 for imaps
 * @param user who reads it
 * @param password of that user
 * @param folder which one is read
 * @param pollInterval how often it is looked into
 * @param timeout of each connecting, reading and writing
 */
@Validated
@ConfigurationProperties("kinvite.messaging.email.bounces")
record BounceSettings(
        @DefaultValue("") String host,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") @DurationMin(seconds = 1) Duration pollInterval,
        @DefaultValue("20s") @DurationMin(seconds = 1) Duration timeout) {

    boolean isConfigured() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
