package org.kinvite.faults.stack;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.kinvite.local.child.Ports;
import org.kinvite.local.child.ProcessRecords;
import org.kinvite.local.mariadb.MariaDb;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A MariaDB that writes through to the disk, as in production, and can be killed, stopped and started again. */
public final class TheDatabase {

    private static final String NAME = "kinvite";

    /** Buffers for all data of the largest that is measured, a million guardians, as docs/operations.md recommends. */
    private static final String[] OPTIONS = {"--max-connections=300", "--innodb-buffer-pool-size=2G"};

    private final Path folder;
    private final ProcessRecords records;
    private final int port = Ports.free();
    private MariaDb server;

    TheDatabase(Path folder, ProcessRecords records) {
        this.folder = folder;
        this.records = records;
        MariaDb.prepare(folder.resolve("mariadb"));
    }

    /** Starts it on its old data and waits until it answers. */
    public void start() {
        server = MariaDb.start(folder.resolve("mariadb"), port, folder.resolve("log/mariadb.log"), OPTIONS);
        records.add(server.process());
        server.awaitReady().createDatabase(NAME);
    }

    /** As {@code kill -9}. */
    public void kill() {
        server.process().kill();
    }

    /** It stands still with all its connections open. */
    public void freeze() {
        Signal.STOP.to(server.process());
    }

    public void thaw() {
        Signal.CONT.to(server.process());
    }

    /** Whatever was done to it, it runs. */
    void revive() {
        if (isAlive()) {
            thaw();
        } else {
            start();
        }
    }

    public ProcessHandle handle() {
        return server.process().handle();
    }

    public boolean isAlive() {
        return server.process().isAlive();
    }

    /** The test's own way to it, which no fault is in. */
    public JdbcClient asked() {
        return JdbcClient.create(source());
    }

    public DataSource source() {
        return new DriverManagerDataSource(server.url(NAME), "root", "");
    }

    /** The address of an empty database beside the installation's. */
    public String another(String name) {
        server.createDatabase(name);
        return server.url(name);
    }

    String url() {
        return server.url(NAME);
    }

    void stop() {
        server.stop();
    }
}
