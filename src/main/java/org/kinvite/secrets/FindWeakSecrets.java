package org.kinvite.secrets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.env.Environment;

/** Goes through the configuration and names every secret that is missing or that others know. */
class FindWeakSecrets {

    /** For databases that know their clients by other means: a socket, a certificate, a token of the cloud. */
    static final String WITHOUT_PASSWORD = "kinvite.secrets.database-without-password";

    private final SecretsInUse secrets;
    private final List<WeakSecret> found = new ArrayList<>();

    FindWeakSecrets(Environment environment) {
        secrets = new SecretsInUse(environment);
    }

    List<WeakSecret> all() {
        keys();
        if (!secrets.isTrue(WITHOUT_PASSWORD) || secrets.isGiven("spring.datasource.password")) {
            password("spring.datasource.password", secrets.value("spring.datasource.username"));
        }
        passwordOf("kinvite.messaging.text.account-sid", "kinvite.messaging.text.auth-token");
        passwordOf("spring.mail.username", "spring.mail.password");
        passwordOf("kinvite.messaging.email.bounces.host", "kinvite.messaging.email.bounces.password");
        passwordOf("spring.flyway.password", "spring.flyway.password");
        passwordOf("camunda.client.auth.client-secret", "camunda.client.auth.client-secret");
        passwordOf("camunda.client.auth.password", "camunda.client.auth.password");
        secrets.clientSecrets().keySet().forEach(property -> password(property, null));
        return List.copyOf(found);
    }

    private void keys() {
        var seen = new HashMap<String, String>();
        secrets.keys().forEach((property, key) -> {
            KeyQuality.problem(key).ifPresent(why -> found.add(new WeakSecret(property, why)));
            var other = key == null || key.isBlank() ? null : seen.putIfAbsent(key.strip(), property);
            if (other != null) {
                found.add(new WeakSecret(property, "is the same as " + other));
            }
        });
    }

    /** Needed only where there is a use for it. */
    private void passwordOf(String use, String property) {
        if (secrets.isGiven(use)) {
            password(property, null);
        }
    }

    private void password(String property, String user) {
        PasswordQuality.problem(secrets.value(property), user)
                .ifPresent(why -> found.add(new WeakSecret(property, why)));
    }
}
