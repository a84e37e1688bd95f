package org.kinvite.local.inbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/**
 * An SMTP server on 127.0.0.1 that accepts everything, for whomever, and keeps it as files; and by IMAP the mailbox to
 * which mails come back.
 */
public class MailServer {

    private static final String BOUNCES = "bounces@kinvite.example.org";

    private final GreenMail server;
    private final MailFolder mails;
    private GreenMailUser everyone;
    private GreenMailUser bounces;

    public MailServer(int smtp, int imap, MailFolder mails) {
        this.server = new GreenMail(new ServerSetup[] {
            new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(imap, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        this.mails = mails;
    }

    public void start() {
        everyone = server.setUser("everyone@localhost", null);
        bounces = server.setUser(BOUNCES, BOUNCES, "bounces");
        server.getUserManager().setMessageDeliveryHandler(this::keep);
        server.start();
    }

    /** A message is answered with 250 only after this: what was accepted is in the inbox. */
    private GreenMailUser keep(MovingMessage message, MailAddress recipient) throws MessagingException {
        mails.add(message.getMessage(), recipient.getEmail());
        try {
            // GreenMail keeps a copy in memory, which nobody reads
            server.getManagers().getImapHostManager().getInbox(everyone).deleteAllMessages();
        } catch (FolderException e) {
            throw new MessagingException("no inbox", e);
        }
        return everyone;
    }

    /** Lets a mail come back, as the recipient's mail system would hours later. */
    void bounce(MimeMessage report) {
        bounces.deliver(report);
    }

    public void stop() {
        server.stop();
    }
}
