package org.kinvite.faults.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one run of the application leaves for the next ones to start sooner, as docs/operations.md has it: an AOT cache
 * (JEP 514), and before JDK 25, which brought it, an archive of classes.
 */
final class QuickStart {

    private static final int FIRST_WITH_AOT_CACHE = 25;

    private final boolean aot = Runtime.version().feature() >= FIRST_WITH_AOT_CACHE;
    private final Path cache;

    QuickStart(Path jar) {
        cache = jar.resolveSibling(aot ? "kinvite.aot" : "kinvite.jsa");
    }

    /** Options of java. The first run that ends well makes what all later ones use. */
    List<String> options() {
        if (!aot) {
            return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + cache);
        }
        return List.of((Files.exists(cache) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + cache);
    }

    /** The next run makes it anew. */
    void forget() {
        try {
            Files.deleteIfExists(cache);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException when the first run left nothing: all later ones would be slower, and nobody would know */
    void requireMade() {
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no " + cache + " was made by the first run");
        }
    }
}
