package org.kinvite.packaged;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.kinvite.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The configuration of an installation with secrets of its own and a database of its own. */
final class Installation {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> properties = new HashMap<>();

    Installation() {
        properties.put("spring.datasource.url", TestDatabase.freshUrl());
        properties.put("spring.datasource.username", TestDatabase.user());
        properties.put("spring.datasource.password", orSecret(TestDatabase.password()));
        properties.put("spring.datasource.hikari.maximum-pool-size", "5");
        properties.put("kinvite.account.hash-key", secret());
        properties.put("kinvite.pin.encryption-key", secret());
        properties.put("kinvite.pin.digest-key", secret());
        properties.put("kinvite.audit.key", secret());
        properties.put("kinvite.messaging.opt-out-key", secret());
        // nobody is there: an absent engine keeps nobody from starting
        properties.put("camunda.client.grpc-address", "http://127.0.0.1:1");
        properties.put("camunda.client.auth.method", "none");
    }

    Installation with(String property, Object value) {
        properties.put(property, value.toString());
        return this;
    }

    Map<String, String> properties() {
        return properties;
    }

    /** Where every password is right the jar still refuses to start without one. */
    private static String orSecret(String password) {
        return password.isEmpty() ? secret() : password;
    }

    /** Past the application, as its database sees it. */
    JdbcTemplate database() {
        return new JdbcTemplate(new DriverManagerDataSource(
                value("spring.datasource.url"), TestDatabase.user(), TestDatabase.password()));
    }

    String value(String property) {
        return properties.get(property);
    }

    /** As {@code openssl rand -base64 32} makes it. */
    static String secret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
