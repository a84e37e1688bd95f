package org.kinvite.local.mariadb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kinvite.local.child.ChildProcess;
import org.kinvite.local.child.LocalFailure;
import org.kinvite.local.child.Waiting;

/** A MariaDB on 127.0.0.1 without passwords, as a child process. Its data outlives it. */
public final class MariaDb {

    private static final Duration START = Duration.ofMinutes(1);
    private static final String OPTIONS =
            "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";

    private final ChildProcess process;
    private final int port;

    private MariaDb(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Unpacks the programs and makes the data folder, unless that was done before.
     *
     * @throws LocalFailure when it cannot be unpacked or made
     */
    public static void prepare(Path data) {
        MariaDbFiles.install(data.toAbsolutePath());
    }

    /**
     * Starts a server and does not wait for it.
     *
     * @param data its data; made when it does not exist, which takes some seconds
     * @param options more options of the server, e.g. {@code --innodb-flush-log-at-trx-commit=0}
     * @throws LocalFailure when it cannot be unpacked, made or started
     */
    public static MariaDb start(Path data, int port, Path log, String... options) {
        var folder = data.toAbsolutePath();
        prepare(folder);
        var programs = MariaDbFiles.programs();
        var command = new ArrayList<>(List.of(
                MariaDbFiles.server(programs),
                "--no-defaults",
                "--console",
                "--basedir=" + programs.getBaseDir(),
                "--datadir=" + folder,
                // a server that starts takes away the temporary tables of others in a folder that they share
                "--tmpdir=" + temporaryFolder(folder),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "kinvite-mariadb-" + port + ".sock"),
                "--skip-grant-tables",
                // else it makes itself a certificate at each start, which takes many seconds on a small machine
                "--skip-ssl",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            // it refuses to run as root unless told to
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        var environment = Map.of(
                programs.getOSLibraryEnvironmentVarName(), programs.getLibDir().getPath());
        return new MariaDb(
                ChildProcess.start(
                        "MariaDB", command, environment, programs.getBaseDir().toPath(), log),
                port);
    }

    private static Path temporaryFolder(Path data) {
        var folder = data.resolveSibling(data.getFileName() + "-tmp");
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LocalFailure("The folder " + folder + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** @throws LocalFailure when the server ends or takes more than a minute */
    public MariaDb awaitReady() {
        Waiting.until(this::accepts, process, START);
        return this;
    }

    private boolean accepts() {
        try (var connection = DriverManager.getConnection(url(""), "root", "")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            // refused: it is still starting
            return false;
        }
    }

    /** Makes an empty database, unless it exists. */
    public void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(url(""), "root", "");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb4");
        } catch (SQLException e) {
            throw new LocalFailure("The database " + name + " could not be made: " + e.getMessage(), e);
        }
    }

    /** The value of {@code spring.datasource.url}; the user is root, without a password. */
    public String url(String database) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + database + OPTIONS;
    }

    public ChildProcess process() {
        return process;
    }

    /** Ends the server as an operator would. */
    public void stop() {
        process.stop();
    }
}
