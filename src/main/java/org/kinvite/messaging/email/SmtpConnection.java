package org.kinvite.messaging.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A connection to the relay that knows whether the final dot of a mail went out: until then the relay must forget the
 * mail, from then on it may have accepted it.
 */
class SmtpConnection extends SMTPTransport {

    private boolean finalDotSent;
    private long lastUsed;

    SmtpConnection(Session session, String protocol) {
        super(session, null, protocol, "smtps".equals(protocol));
    }

    void begin() {
        finalDotSent = false;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        finalDotSent = true;
        super.finishData();
    }

    boolean finalDotSent() {
        return finalDotSent;
    }

    void used(long nanoTime) {
        lastUsed = nanoTime;
    }

    long lastUsed() {
        return lastUsed;
    }
}
