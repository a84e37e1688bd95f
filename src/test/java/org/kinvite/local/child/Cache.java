package org.kinvite.local.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * Large programs are unpacked once for this user, not once for each build folder. A folder appears in the cache under
 * its name only when it is complete.
 */
public final class Cache {

    private final Path root;

    Cache(Path root) {
        this.root = root;
    }

    /** The cache of this user: {@code $XDG_CACHE_HOME/kinvite}, else {@code ~/.cache/kinvite}. */
    public static Cache ofUser() {
        var xdg = System.getenv("XDG_CACHE_HOME");
        var caches = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return new Cache(caches.resolve("kinvite"));
    }

    /** Puts the files into an empty folder. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException;
    }

    /**
     * The folder {@code name}, filled at its first use.
     *
     * @throws LocalFailure when it cannot be filled: no such archive, no space left, no permission
     */
    public Path folder(String name, Filling filling) {
        var folder = root.resolve(name);
        return Files.isDirectory(folder) ? folder : fill(folder, filling);
    }

    private static synchronized Path fill(Path folder, Filling filling) {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        try {
            Files.createDirectories(folder.getParent());
            try (var channel = FileChannel.open(
                            folder.resolveSibling(folder.getFileName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(folder)) {
                    FileSystemUtils.deleteRecursively(unfinished);
                    Files.createDirectories(unfinished);
                    filling.fill(unfinished);
                    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return folder;
        } catch (IOException e) {
            discard(unfinished, e);
            throw new LocalFailure("%s could not be unpacked: %s.".formatted(folder, Problem.of(e)), e);
        }
    }

    private static void discard(Path unfinished, IOException reason) {
        try {
            FileSystemUtils.deleteRecursively(unfinished);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
