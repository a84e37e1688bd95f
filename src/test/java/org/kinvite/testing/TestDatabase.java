package org.kinvite.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One database server for the whole test run; each application context gets a database of its own in it. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The tag of all tests on it: what runs again on a MySQL that was given. */
    public static final String TAG = "database";

    private static TestServer server;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + freshUrl(),
                        "spring.datasource.username=" + user(),
                        "spring.datasource.password=" + password(),
                        "spring.datasource.hikari.maximum-pool-size=10")
                .applyTo(context);
    }

    /** The address of a database that is empty and nobody else's. */
    public static String freshUrl() {
        return server().freshDatabase("kinvite_" + UUID.randomUUID().toString().replace("-", ""));
    }

    public static String user() {
        return server().user();
    }

    /** Empty where every password is right. */
    public static String password() {
        return server().password();
    }

    /** Where the server keeps the data of all databases, if that can be reached. */
    public static Optional<Path> folder() {
        return server().folder();
    }

    private static synchronized TestServer server() {
        if (server == null) {
            server = GivenServer.fromProperties().orElseGet(OwnServer::start);
        }
        return server;
    }
}
