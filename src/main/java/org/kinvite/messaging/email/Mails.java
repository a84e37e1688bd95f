package org.kinvite.messaging.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.kinvite.messaging.ContactUnreachable;
import org.kinvite.messaging.Dispatch;
import org.kinvite.messaging.OptOutLinks;
import org.kinvite.messaging.Purpose;
import org.kinvite.messaging.Words;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes the mail of a dispatch: text and HTML, and the headers that mailboxes and their owners go by. */
@Component
class Mails {

    static {
        // else the library searches the class path for it anew, several times a mail
        System.setProperty("jakarta.mail.util.StreamProvider", "org.eclipse.angus.mail.util.MailStreamProvider");
    }

    private final JavaMailSender relay;
    private final EmailSettings settings;
    private final Words words;
    private final OptOutLinks optOutLinks;
    private final Clock clock;

    Mails(JavaMailSender relay, EmailSettings settings, Words words, OptOutLinks optOutLinks, Clock clock) {
        this.relay = relay;
        this.settings = settings;
        this.words = words;
        this.optOutLinks = optOutLinks;
        this.clock = clock;
    }

    /** The same for every try of one message, so that a repeated mail can be recognised. */
    String messageId(long messageId) {
        return "<" + messageId + "@" + settings.messageIdDomain() + ">";
    }

    /** @throws ContactUnreachable when the recipient is no address a mail can carry */
    MimeMessage write(Dispatch dispatch) throws MessagingException, UnsupportedEncodingException {
        var language = words.language(dispatch.language());
        var mail = relay.createMimeMessage();
        var helper = new MimeMessageHelper(mail, MimeMessageHelper.MULTIPART_MODE_NO, StandardCharsets.UTF_8.name());
        helper.setFrom(new InternetAddress(settings.from(), settings.fromName(), StandardCharsets.UTF_8.name()));
        if (settings.replyTo() != null && !settings.replyTo().isBlank()) {
            helper.setReplyTo(settings.replyTo());
        }
        helper.setTo(recipient(dispatch.recipient()));
        helper.setSubject(words.subject(dispatch.purpose(), language, dispatch.content()));
        helper.setSentDate(Date.from(clock.instant()));
        mail.setContent(Parts.alternative(
                words.plain(dispatch.purpose(), language, dispatch.content()),
                words.html(dispatch.purpose(), language, dispatch.content())));
        mail.setHeader("Content-Language", language.toLanguageTag());
        mail.setHeader("Auto-Submitted", "auto-generated");
        if (dispatch.purpose() == Purpose.REMINDER) {
            letReadersUnsubscribe(mail, dispatch.messageId());
        }
        mail.saveChanges();
        mail.setHeader("Message-ID", messageId(dispatch.messageId()));
        return mail;
    }

    /** RFC 2369 and, where the link can be signed, one click as in RFC 8058. */
    private void letReadersUnsubscribe(MimeMessage mail, long messageId) throws MessagingException {
        var link = optOutLinks.of(messageId);
        if (link.isPresent()) {
            mail.setHeader("List-Unsubscribe", "<" + link.get() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        } else {
            mail.setHeader("List-Unsubscribe", "<mailto:" + settings.from() + "?subject=unsubscribe>");
        }
    }

    /** Domains travel as ASCII; what is left outside ASCII, in front of the @, few relays carry. */
    private static InternetAddress recipient(String address) {
        try {
            var at = address.lastIndexOf('@');
            var domain = IDN.toASCII(address.substring(at + 1));
            return new InternetAddress(address.substring(0, at + 1) + domain, true);
        } catch (AddressException | IllegalArgumentException noAddress) {
            throw new ContactUnreachable(ContactUnreachable.Reason.REFUSED);
        }
    }
}
