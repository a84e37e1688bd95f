package org.kinvite.faults.provider;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.function.Consumer;
import org.kinvite.kernel.Channel;

/** A mail relay that takes every mail, for whomever, and tells of it before it answers 250. */
final class Mailboxes {

    static {
        // else the mail library searches the class path for it twice a mail, which is most of what a mail costs here
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    /** What was read is with whoever is told; nobody reads a copy, and to file it costs a fifth of all that a mail does. */
    private static final GreenMailUser EVERYONE = new UserImpl("everyone@localhost", "everyone", "", null) {
        @Override
        public void deliver(MovingMessage mail) {}
    };

    private final GreenMail server;
    private final Consumer<Accepted> accepted;

    Mailboxes(int port, Consumer<Accepted> accepted) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.accepted = accepted;
    }

    void start() {
        server.getUserManager().setMessageDeliveryHandler(this::take);
        server.start();
    }

    private GreenMailUser take(MovingMessage mail, MailAddress recipient) throws MessagingException {
        accepted.accept(read(mail.getMessage(), recipient.getEmail()));
        return EVERYONE;
    }

    static Accepted read(MimeMessage mail, String recipient) throws MessagingException {
        var id = mail.getMessageID();
        var ledgerId = Long.parseLong(id.substring(1, id.indexOf('@')));
        return Accepted.message(Channel.EMAIL, recipient, ledgerId, id, words(mail));
    }

    private static String words(Part part) throws MessagingException {
        try {
            return part.getContent() instanceof Multipart parts
                    ? words(parts.getBodyPart(0))
                    : part.getContent().toString();
        } catch (IOException e) {
            throw new MessagingException("unreadable", e);
        }
    }

    void stop() {
        server.stop();
    }
}
