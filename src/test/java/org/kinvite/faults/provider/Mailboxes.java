package org.kinvite.faults.provider;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
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

    private final GreenMail server;
    private final Consumer<Accepted> accepted;
    private GreenMailUser everyone;

    Mailboxes(int port, Consumer<Accepted> accepted) {
        this.server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        this.accepted = accepted;
    }

    void start() {
        everyone = server.setUser("everyone@localhost", null);
        server.getUserManager().setMessageDeliveryHandler(this::take);
        server.start();
    }

    private GreenMailUser take(MovingMessage mail, MailAddress recipient) throws MessagingException {
        accepted.accept(read(mail.getMessage(), recipient.getEmail()));
        try {
            // GreenMail keeps a copy in memory, which nobody reads
            server.getManagers().getImapHostManager().getInbox(everyone).deleteAllMessages();
        } catch (FolderException e) {
            throw new MessagingException("no inbox", e);
        }
        return everyone;
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
