package org.kinvite.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kinvite.kernel.SilentTrace;
import org.kinvite.staff.SignInByEmail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.security.oauth2.client.OAuth2ClientProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;

/** Staff sign in at the agency's own provider as well (OpenID Connect), where one is registered. */
@Configuration(proxyBeanMethods = false)
@Conditional(OpenIdConfigured.class)
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OpenIdSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(OpenIdSignIn.class);

    @Bean
    ClientRegistrationRepository providers(OAuth2ClientProperties properties) {
        return new Providers(properties);
    }

    /** What the staff's pages need for it. */
    @Bean
    Offer openIdOffer(ClientRegistrationRepository providers, SignInByEmail signInByEmail) {
        return http -> http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizationEndpoint(there -> there.authorizationRequestResolver(withPkce(providers)))
                .authorizedClientRepository(new NoKeptTokens())
                .userInfoEndpoint(back -> back.oidcUserService(new OpenIdUsers(signInByEmail)))
                .failureHandler(new RefusedSignIn())
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O leaving) {
                        leaving.setAuthenticationFailureHandler(OpenIdSignIn::away);
                        return leaving;
                    }
                }));
    }

    /** Nobody can be sent to the provider now: it is away, or was registered wrongly. */
    private static void away(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn("nobody can sign in with OpenID Connect: {}", new SilentTrace(why));
        response.sendRedirect(request.getContextPath() + "/sign-in?provider");
    }

    private static OAuth2AuthorizationRequestResolver withPkce(ClientRegistrationRepository providers) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** Adds this way of signing in to the others. */
    @FunctionalInterface
    interface Offer {
        void to(HttpSecurity http) throws Exception;
    }
}
