package org.kinvite.secrets;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Which secrets this configuration has or should have, whichever way they were given. */
class SecretsInUse {

    private static final Bindable<Map<String, String>> BY_ID = Bindable.mapOf(String.class, String.class);

    private final Binder binder;

    SecretsInUse(Environment environment) {
        binder = Binder.get(environment);
    }

    /** The keys by their properties; null for one that is missing and must not be. */
    Map<String, String> keys() {
        var keys = new LinkedHashMap<String, String>();
        keys.put("kinvite.account.hash-key", value("kinvite.account.hash-key"));
        keys.put("kinvite.pin.digest-key", value("kinvite.pin.digest-key"));
        addRotating(keys, "kinvite.pin", "encryption-key");
        addRotating(keys, "kinvite.audit", "key");
        addGiven(keys, "kinvite.messaging.opt-out-key");
        return keys;
    }

    /** A key that can be changed: the first one has a property of its own, further ones have ids. */
    private void addRotating(Map<String, String> keys, String prefix, String first) {
        var byId = new HashMap<>(binder.bind(prefix + ".keys", BY_ID).orElse(Map.of()));
        byId.forEach((id, key) -> keys.put(prefix + ".keys." + id, key));
        if (isGiven(prefix + "." + first) || byId.isEmpty()) {
            keys.put(prefix + "." + first, value(prefix + "." + first));
        }
    }

    private void addGiven(Map<String, String> secrets, String property) {
        if (isGiven(property)) {
            secrets.put(property, value(property));
        }
    }

    boolean isGiven(String property) {
        return value(property) != null && !value(property).isBlank();
    }

    boolean isTrue(String property) {
        return binder.bind(property, Boolean.class).orElse(false);
    }

    /** Null when it is not set at all. */
    String value(String property) {
        return binder.bind(property, String.class).orElse(null);
    }

    /** The secrets by which sign-in providers know this application, by their properties. */
    Map<String, String> clientSecrets() {
        var prefix = "spring.security.oauth2.client.registration";
        var registrations =
                binder.bind(prefix, Bindable.mapOf(String.class, Object.class)).orElse(Map.of());
        var secrets = new HashMap<String, String>();
        registrations.keySet().forEach(id -> addGiven(secrets, prefix + "." + id + ".client-secret"));
        return secrets;
    }
}
