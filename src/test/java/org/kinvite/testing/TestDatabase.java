package org.kinvite.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.kinvite.local.child.Ports;
import org.kinvite.local.mariadb.MariaDb;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One MariaDB for the whole test run; each application context gets a database of its own in it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static MariaDb server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "kinvite_" + UUID.randomUUID().toString().replace("-", "");
        var server = server();
        server.createDatabase(name);
        TestPropertyValues.of(
                        "spring.datasource.url=" + server.url(name),
                        "spring.datasource.username=root",
                        "spring.datasource.password=",
                        "spring.datasource.hikari.maximum-pool-size=10")
                .applyTo(context);
    }

    private static synchronized MariaDb server() {
        if (server == null) {
            var folder = temporaryFolder();
            // the data ends with the run: nothing is gained by flushing it
            server = MariaDb.start(
                    folder.resolve("data"),
                    Ports.free(),
                    folder.resolve("mariadb.log"),
                    "--innodb-flush-log-at-trx-commit=0",
                    // every context of the run keeps a pool of its own
                    "--max-connections=500");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(server, folder)));
            server.awaitReady();
        }
        return server;
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
