package org.kinvite.messaging.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;

/** The body of a mail in two forms, of which the reader's program shows the last it knows. */
final class Parts {

    private Parts() {}

    static MimeMultipart alternative(String plain, String html) throws MessagingException {
        return new MimeMultipart("alternative", part(plain, "plain"), part(html, "html"));
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        // survives every relay, and no line grows longer than SMTP allows
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
