package org.kinvite.web;

import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether a provider is registered: {@code spring.security.oauth2.client.registration.*}. */
class OpenIdConfigured implements Condition {

    private static final String REGISTRATIONS = "spring.security.oauth2.client.registration";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Binder.get(context.getEnvironment())
                .bind(REGISTRATIONS, Bindable.mapOf(String.class, OAuth2ClientProperties.Registration.class))
                .isBound();
    }
}
