package org.kinvite.local.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinvite.local.child.Ports;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class MailServerTest {

    @TempDir
    Path folder;

    MailFolder mails;
    MailServer server;
    JavaMailSenderImpl sender;

    @BeforeEach
    void aRunningServer() {
        mails = new MailFolder(folder);
        sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(Ports.free());
        server = new MailServer(sender.getPort(), Ports.free(), mails);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatWasAcceptedIsInTheInboxAlsoAfterARestart() throws MessagingException {
        send("linh@example.com", "Zoë is waiting");
        send("omar@example.com", "Omar's invitation");

        assertThat(mails.all()).hasSize(2).isEqualTo(new MailFolder(folder).all());
        var first = mails.all().getFirst();
        assertThat(first.to()).isEqualTo("linh@example.com");
        assertThat(first.from()).isEqualTo("Sunny Days <office@example.com>");
        assertThat(first.subject()).isEqualTo("Zoë is waiting");
        assertThat(mails.body(first)).isEqualTo(new MailBody("Hello Zoë", "<p>Hello Zoë</p>"));
    }

    private void send(String to, String subject) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, true, "UTF-8");
        helper.setFrom("Sunny Days <office@example.com>");
        helper.setTo(to);
        helper.setSubject(subject);
        helper.setText("Hello Zoë", "<p>Hello Zoë</p>");
        sender.send(message);
    }
}
