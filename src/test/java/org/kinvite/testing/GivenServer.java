package org.kinvite.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A server that somebody else runs: {@code mvn verify -Pmysql -Dkinvite.test.mysql.url=jdbc:mysql://host:3306/}. Its user
 * may make databases; those that a run makes are dropped at its end.
 *
 * @param data where its files are, when it runs on this machine; null when not
 */
record GivenServer(String url, String user, String password, String data, List<String> made) implements TestServer {

    private static final String OPTIONS =
            "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true";

    private static final String PREFIX = "kinvite.test.mysql.";

    /** What the properties say; empty when they name no server. */
    static Optional<TestServer> fromProperties() {
        return Optional.ofNullable(System.getProperty(PREFIX + "url")).map(url -> {
            var server = new GivenServer(
                    url,
                    System.getProperty(PREFIX + "user", "root"),
                    System.getProperty(PREFIX + "password", ""),
                    System.getProperty(PREFIX + "folder"),
                    new CopyOnWriteArrayList<>());
            Runtime.getRuntime().addShutdownHook(new Thread(server::dropAll));
            return server;
        });
    }

    @Override
    public String freshDatabase(String name) {
        admin().execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        made.add(name);
        return address(name);
    }

    /** The given address, with another database and with what Kinvite's own addresses need. */
    String address(String database) {
        var parts = url.split("\\?", 2);
        var server = parts[0].replaceFirst("(//[^/]+).*", "$1/");
        return server + database + "?" + OPTIONS + (parts.length == 2 ? "&" + parts[1] : "");
    }

    private void dropAll() {
        made.forEach(name -> admin().execute("DROP DATABASE IF EXISTS " + name));
    }

    private JdbcTemplate admin() {
        return new JdbcTemplate(new DriverManagerDataSource(address(""), user, password));
    }

    @Override
    public Optional<Path> folder() {
        return Optional.ofNullable(data).map(Path::of);
    }
}
