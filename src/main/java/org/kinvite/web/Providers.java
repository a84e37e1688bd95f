package org.kinvite.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The registered providers. Each is asked about itself when somebody first goes there: one that is away keeps neither
 * Kinvite from starting nor staff from signing in elsewhere.
 */
class Providers implements ClientRegistrationRepository {

    private final OAuth2ClientProperties properties;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(OAuth2ClientProperties properties) {
        this.properties = properties;
    }

    /** @throws IllegalArgumentException when the provider does not answer, or not as it should */
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        var registration = properties.getRegistration().get(id);
        return registration == null ? null : known.computeIfAbsent(id, same -> ask(same, registration));
    }

    private ClientRegistration ask(String id, OAuth2ClientProperties.Registration registration) {
        var alone = new OAuth2ClientProperties();
        alone.getRegistration().put(id, registration);
        alone.getProvider().putAll(properties.getProvider());
        return new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().get(id);
    }
}
