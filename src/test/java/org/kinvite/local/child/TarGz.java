package org.kinvite.local.child;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A {@code .tar.gz} archive with one folder at its top. */
public final class TarGz {

    private static final int OWNER_EXECUTES = 0100;
    private static final int BUFFER = 1 << 16;

    private final Path archive;

    public TarGz(Path archive) {
        this.archive = archive;
    }

    /**
     * Unpacks what is in the archive's top folder into {@code target}, keeping which files may be executed.
     *
     * @param percent told about the progress, 0 to 100
     * @throws IOException also when an entry is a link or would be written outside {@code target}
     */
    public void unpackInto(Path target, IntConsumer percent) throws IOException {
        var size = Files.size(archive);
        try (var unzipped = new GzipCompressorInputStream(
                        new BufferedInputStream(Files.newInputStream(archive), BUFFER), true);
                var tar = new TarArchiveInputStream(unzipped)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
                percent.accept((int) (unzipped.getCompressedCount() * 100 / size));
            }
        } catch (EOFException e) {
            throw new IOException("the archive " + archive + " is not complete, delete it and start again", e);
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path target) throws IOException {
        var inside = withoutTopFolder(entry.getName());
        var file = target.resolve(inside).normalize();
        if (!file.startsWith(target) || Path.of(inside).isAbsolute()) {
            throw new IOException("the archive holds a file outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.getLinkName().isEmpty() && entry.isFile()) {
            Files.createDirectories(file.getParent());
            Files.copy(tar, file);
            if ((entry.getMode() & OWNER_EXECUTES) != 0) {
                makeExecutable(file);
            }
        } else {
            throw new IOException("the archive holds a link: " + entry.getName());
        }
    }

    private static String withoutTopFolder(String name) {
        return name.substring(name.indexOf('/') + 1);
    }

    private static void makeExecutable(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
