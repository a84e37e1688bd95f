package org.kinvite.local.child;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Only one local stack uses a folder. The operating system drops the lock with the process that holds it. */
public final class FolderLock implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final FileLock lock;
    private final Path stopping;

    private FolderLock(FileLock lock, Path stopping) {
        this.lock = lock;
        this.stopping = stopping;
    }

    /**
     * Takes the lock of {@code folder}; when its holder is just stopping, waits for it a while.
     *
     * @throws LocalFailure when another local stack uses the folder, or the folder cannot be written
     */
    public static FolderLock take(Path folder, Duration patience) {
        var stopping = folder.resolve("stopping");
        try {
            Files.createDirectories(folder);
            var deadline = System.nanoTime() + patience.toNanos();
            var lock = tryLock(folder);
            while (lock == null && Files.exists(stopping) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(PAUSE.toNanos());
                lock = tryLock(folder);
            }
            if (lock == null) {
                throw new LocalFailure(
                        "Kinvite already runs from this folder (%s); stop it first, or start this one with KINVITE_LOCAL_FOLDER and other ports."
                                .formatted(folder));
            }
            Files.deleteIfExists(stopping);
            return new FolderLock(lock, stopping);
        } catch (IOException e) {
            throw new LocalFailure("The folder %s cannot be used: %s".formatted(folder, e), e);
        }
    }

    private static FileLock tryLock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return lock;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    /** Tells a stack that starts now that it is worth waiting for the lock. */
    public void stopping() {
        try {
            Files.writeString(stopping, "");
        } catch (IOException e) {
            throw new LocalFailure("The file " + stopping + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(stopping);
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new LocalFailure("The lock of the local stack cannot be released: " + e.getMessage(), e);
        }
    }
}
