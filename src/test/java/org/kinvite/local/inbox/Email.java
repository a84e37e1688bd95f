package org.kinvite.local.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What the list shows of an email. */
record Email(String id, Instant receivedAt, String from, String to, String subject, String messageId) {

    /** Whom the server accepted it for; the message's own To may say something else. */
    static final String DELIVERED_TO = "Delivered-To";

    static Email of(String id, Path file) {
        try (var in = Files.newInputStream(file)) {
            var headers = new InternetHeaders(in);
            return new Email(
                    id,
                    MailIds.receivedAt(id),
                    address(headers.getHeader("From", null)),
                    headers.getHeader(DELIVERED_TO, null),
                    decoded(headers.getHeader("Subject", null)),
                    headers.getHeader("Message-ID", null));
        } catch (IOException | MessagingException e) {
            throw new UncheckedIOException(new IOException("not an email: " + file, e));
        }
    }

    public String when() {
        return Moments.readable(receivedAt);
    }

    private static String address(String header) throws MessagingException {
        return header == null ? "" : InternetAddress.parseHeader(header, false)[0].toUnicodeString();
    }

    private static String decoded(String header) throws IOException {
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }
}
