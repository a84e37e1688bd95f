package org.kinvite.local.twilio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
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
                parse(line).ifPresent(text -> bySid.put(text.sid(), text));
            }
            rewrite();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for what a process that was killed while writing left behind: half a line, which nobody was told of. */
    private static Optional<Text> parse(String line) {
        try {
            return Optional.of(JSON.readValue(line, Text.class));
        } catch (JsonProcessingException half) {
            return Optional.empty();
        }
    }

    private void rewrite() throws IOException {
        var lines = new ArrayList<String>();
        for (var text : bySid.values()) {
            lines.add(JSON.writeValueAsString(text));
        }
        var fresh = file.resolveSibling("texts.jsonl.new");
        Files.write(fresh, lines);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
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
