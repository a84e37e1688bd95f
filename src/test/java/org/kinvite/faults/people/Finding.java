package org.kinvite.faults.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What of some words is found in files, as plain bytes: in logs, and in whatever an engine keeps. */
public final class Finding {

    private static final int CHUNK = 1 << 22;
    private static final int OVERLAP = 1_000;

    private Finding() {}

    /** @return each word that was found, with the name of a file it was found in */
    public static Set<String> of(Collection<String> words, Path... places) {
        var found = new LinkedHashSet<String>();
        for (var place : places) {
            try (var files = Files.walk(place)) {
                files.filter(Files::isRegularFile).forEach(file -> search(file, words, found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static void search(Path file, Collection<String> words, Set<String> found) {
        try (var in = Files.newInputStream(file)) {
            var before = "";
            for (var chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                var text = before + new String(chunk, StandardCharsets.ISO_8859_1);
                words.stream()
                        .filter(word -> isIn(text, word))
                        .forEach(word -> found.add(word + " in " + file.getFileName()));
                before = text.substring(Math.max(0, text.length() - OVERLAP));
            }
        } catch (NoSuchFileException gone) {
            // an engine deletes files while it runs
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Digits count only where they are a number of their own: a PIN is no part of an id. */
    private static boolean isIn(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            var after = at + word.length();
            var digits = word.chars().allMatch(Character::isDigit);
            var own = (at == 0 || !isDigit(text.charAt(at - 1)))
                    && (after == text.length() || !isDigit(text.charAt(after)));
            if (!digits || own) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
