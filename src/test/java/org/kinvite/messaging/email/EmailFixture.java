package org.kinvite.messaging.email;

import java.time.Clock;
import java.time.Duration;
import org.kinvite.messaging.Samples;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A courier of emails as Spring Boot would put it together. */
final class EmailFixture {

    private EmailFixture() {}

    static EmailCourier courier(int port, int keptConnections, Clock clock) {
        return courier(port, keptConnections, "", clock);
    }

    static EmailCourier courier(int port, int keptConnections, String optOutKey, Clock clock) {
        var relay = new JavaMailSenderImpl();
        relay.setHost("localhost");
        relay.setPort(port);
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            relay.getJavaMailProperties().setProperty("mail.smtp." + timeout, "500");
        }
        relay.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
        var settings = new EmailSettings(
                "kinvite@example.org",
                "Kinvite für alle",
                "office@example.org",
                "kinvite.example.org",
                keptConnections,
                Duration.ofSeconds(20));
        var mails = new Mails(relay, settings, Samples.words(), Samples.optOutLinks(optOutKey), clock);
        return new EmailCourier(mails, new SmtpConnections(relay, settings));
    }
}
