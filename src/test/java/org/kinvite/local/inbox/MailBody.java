package org.kinvite.local.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The two faces of an email.
 *
 * @param text its text part, or null
 * @param html its HTML part, or null
 */
record MailBody(String text, String html) {

    static MailBody of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new MailBody(find(message, "text/plain"), find(message, "text/html"));
        } catch (IOException | MessagingException e) {
            throw new UncheckedIOException(new IOException("not an email: " + file, e));
        }
    }

    private static String find(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = find(parts.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
