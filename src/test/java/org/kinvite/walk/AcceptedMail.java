package org.kinvite.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the mail server has accepted, by its own files. */
final class AcceptedMail {

    private static final String MESSAGE_ID = "Message-ID:";

    private AcceptedMail() {}

    /** The Message-IDs of all mails, as often as each was accepted. @param folder of the local stack */
    static List<String> messageIdsIn(String folder) {
        try (var files = Files.list(Path.of(folder, "inbox"))) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".eml"))
                    .map(AcceptedMail::messageId)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String messageId(Path mail) {
        try (var lines = Files.lines(mail)) {
            return lines.filter(line -> line.startsWith(MESSAGE_ID))
                    .map(line -> line.substring(MESSAGE_ID.length()).strip())
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
