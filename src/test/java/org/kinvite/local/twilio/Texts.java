package org.kinvite.local.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All texts in the order they came, kept in a file when there is a folder: a line each, the last line of a SID counts. */
class Texts {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final Map<String, Text> bySid = new LinkedHashMap<>();
    private final Path file;

    Texts(Path folder) {
        file = folder == null ? null : folder.resolve("texts.jsonl");
        if (file != null) {
            read(folder);
        }
    }

    synchronized void put(Text text) {
        bySid.put(text.sid(), text);
        if (file != null) {
            append(text);
        }
    }

    synchronized List<Text> all() {
        return List.copyOf(bySid.values());
    }

    synchronized Optional<Text> find(String sid) {
        return Optional.ofNullable(bySid.get(sid));
    }

    private void read(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file)) {
                return;
            }
            for (var line : Files.readAllLines(file)) {
                // a process that was killed while writing leaves half a last line
                if (line.endsWith("}")) {
                    var text = JSON.readValue(line, Text.class);
                    bySid.put(text.sid(), text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(Text text) {
        try {
            Files.writeString(
                    file, JSON.writeValueAsString(text) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
