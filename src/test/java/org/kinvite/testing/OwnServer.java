package org.kinvite.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kinvite.local.child.Ports;
import org.kinvite.local.mariadb.MariaDb;
import org.springframework.util.FileSystemUtils;

/** A MariaDB that ends, data and all, with the test run. */
record OwnServer(MariaDb server, Path data) implements TestServer {

    static OwnServer start() {
        var folder = temporaryFolder();
        // the data ends with the run: nothing is gained by flushing it
        var server = MariaDb.start(
                folder.resolve("data"),
                Ports.free(),
                folder.resolve("mariadb.log"),
                "--innodb-flush-log-at-trx-commit=0",
                // every context of the run keeps a pool of its own
                "--max-connections=500");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
        server.awaitReady();
        return new OwnServer(server, folder);
    }

    @Override
    public String freshDatabase(String name) {
        server.createDatabase(name);
        return server.url(name);
    }

    @Override
    public String user() {
        return "root";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public Optional<Path> folder() {
        return Optional.of(data);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("kinvite-database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(MariaDb server, Path folder) {
        server.stop();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
