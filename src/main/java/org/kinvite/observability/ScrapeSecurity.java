package org.kinvite.observability;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Figures are for scrapers: no session, no sign-in page, a token with every request, on a management port of its own too. */
@Configuration(proxyBeanMethods = false)
class ScrapeSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain scrapers(HttpSecurity http, ScrapeSettings settings) throws Exception {
        return http.securityMatcher(EndpointRequest.to(PrometheusScrapeEndpoint.class))
                .authorizeHttpRequests(all -> all.anyRequest()
                        .access((nobody, asked) -> new AuthorizationDecision(
                                settings.admits(asked.getRequest().getHeader(HttpHeaders.AUTHORIZATION)))))
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, failure) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"kinvite metrics\"");
                    response.setStatus(HttpStatus.UNAUTHORIZED.value());
                }))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }
}
