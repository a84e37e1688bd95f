package org.kinvite.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The bytes of every file below a folder, as they are while others go on writing them. */
record SearchedFolder(String name, Path folder) implements Searched {

    private static final int AT_ONCE = 1 << 22;

    @Override
    public void search(List<Needle> needles, BiConsumer<Needle, String> found) {
        var missing = new HashSet<>(needles);
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> search(file, missing, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void search(Path file, Set<Needle> missing, BiConsumer<Needle, String> found) {
        try (var bytes = Files.newInputStream(file)) {
            var before = "";
            for (var read = bytes.readNBytes(AT_ONCE); read.length > 0; read = bytes.readNBytes(AT_ONCE)) {
                var text = before + new String(read, StandardCharsets.ISO_8859_1);
                missing.removeIf(needle -> {
                    var here = needle.isIn(text);
                    if (here) {
                        found.accept(needle, name);
                    }
                    return here;
                });
                before = text.substring(Math.max(0, text.length() - Needle.LONGEST));
            }
        } catch (NoSuchFileException goneMeanwhile) {
            // a log that was compacted, a temporary table: what was in it lives on elsewhere, or nowhere
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
