package org.kinvite.messaging.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends mails over connections that stay open for a while: a connection costs the relay's greeting, TLS and sign-in,
 * several times the mail itself.
 *
 * <p>A relay may close an idle connection at any time. That shows when the next mail begins, long before its final dot,
 * so that one mail is then safely begun again on a fresh connection.
 */
@Component
class SmtpConnections implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);

    private final JavaMailSenderImpl relay;
    private final EmailSettings settings;
    private final BlockingDeque<SmtpConnection> idle = new LinkedBlockingDeque<>();

    SmtpConnections(JavaMailSenderImpl relay, EmailSettings settings) {
        this.relay = relay;
        this.settings = settings;
    }

    /** @throws SmtpFault with what is known of the mail */
    void send(Message mail) {
        var kept = fromIdle();
        if (kept != null) {
            try {
                send(mail, kept);
                return;
            } catch (SmtpFault fault) {
                if (!fault.connectionWasStale()) {
                    throw fault;
                }
            }
        }
        send(mail, open());
    }

    private void send(Message mail, SmtpConnection connection) {
        connection.begin();
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            close(connection);
            throw SmtpFault.of(e, connection.finalDotSent());
        }
        keep(connection);
    }

    private SmtpConnection open() {
        var protocol = relay.getProtocol() == null ? "smtp" : relay.getProtocol();
        var connection = new SmtpConnection(relay.getSession(), protocol);
        try {
            connection.connect(relay.getHost(), relay.getPort(), relay.getUsername(), relay.getPassword());
            return connection;
        } catch (MessagingException e) {
            throw SmtpFault.ofConnecting(e);
        }
    }

    private SmtpConnection fromIdle() {
        SmtpConnection connection;
        while ((connection = idle.pollFirst()) != null) {
            if (System.nanoTime() - connection.lastUsed() < settings.keptFor().toNanos()) {
                return connection;
            }
            close(connection);
        }
        return null;
    }

    private void keep(SmtpConnection connection) {
        if (idle.size() >= settings.keptConnections()) {
            close(connection);
            return;
        }
        connection.used(System.nanoTime());
        idle.addFirst(connection);
    }

    private static void close(SmtpConnection connection) {
        try {
            connection.close();
        } catch (MessagingException e) {
            log.debug(
                    "a connection to the mail relay did not close well: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        idle.forEach(SmtpConnections::close);
        idle.clear();
    }
}
