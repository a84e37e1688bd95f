package org.kinvite.local.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every email that the mail server accepted, one {@code .eml} file each, so that they outlive the application. */
public class MailFolder {

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final ConcurrentSkipListMap<String, Email> emails = new ConcurrentSkipListMap<>();

    public MailFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(file -> remember(id(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps a message; when this returns it is in its file. */
    void add(MimeMessage message, String recipient) throws MessagingException {
        var id = MailIds.next();
        try {
            var unfinished = folder.resolve(id + ".unfinished");
            try (var out = Files.newOutputStream(unfinished)) {
                out.write((Email.DELIVERED_TO + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
                message.writeTo(out);
            }
            Files.move(unfinished, folder.resolve(id + SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new MessagingException("not kept", e);
        }
        remember(id);
    }

    List<Email> all() {
        return List.copyOf(emails.values());
    }

    Optional<Email> find(String id) {
        return Optional.ofNullable(emails.get(id));
    }

    /** The whole message, read from its file. */
    MailBody body(Email email) {
        return MailBody.of(folder.resolve(email.id() + SUFFIX));
    }

    private void remember(String id) {
        emails.put(id, Email.of(id, folder.resolve(id + SUFFIX)));
    }

    private static String id(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
