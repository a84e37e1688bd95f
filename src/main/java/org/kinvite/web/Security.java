package org.kinvite.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may see what: nothing without signing in, except what is named here. */
@Configuration(proxyBeanMethods = false)
class Security {

    // no inline scripts or styles anywhere; data: is for the drawings in Bootstrap's style sheet
    private static final String CONTENT_POLICY =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'; "
                    + "img-src 'self' data:";

    /**
     * What families see: their link is their key, and it must not leak to any other site. Who they are is kept apart from
     * who the staff are, so that neither ever passes for the other, not even in one browser.
     *
     * @param sessions of families; without it nobody is signed in as one
     */
    @Bean
    @Order(1)
    SecurityFilterChain familyPages(HttpSecurity http, ObjectProvider<SecurityContextRepository> sessions)
            throws Exception {
        var signInFirst = new FamilySignInFirst();
        return headers(http, ReferrerPolicy.NO_REFERRER)
                .securityMatcher(FamilyPages.PATTERNS)
                .securityContext(context ->
                        context.securityContextRepository(sessions.getIfAvailable(NullSecurityContextRepository::new)))
                .authorizeHttpRequests(all -> all.requestMatchers(FamilyPages.OPEN)
                        .permitAll()
                        .anyRequest()
                        .hasRole("FAMILY"))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(signInFirst).authenticationEntryPoint(signInFirst))
                .requestCache(cache -> cache.disable())
                .logout(out -> out.disable())
                .build();
    }

    /** What providers and mail programs call by themselves: signed instead of signed in, and without a session. */
    @Bean
    @Order(2)
    SecurityFilterChain signedCalls(HttpSecurity http) throws Exception {
        return headers(http, ReferrerPolicy.NO_REFERRER)
                .securityMatcher("/providers/**", "/emails/stop/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    /** Everything else: staff only. */
    @Bean
    @Order(3)
    SecurityFilterChain staffPages(HttpSecurity http) throws Exception {
        var signInFirst = new SignInFirst(new RefusedRequest());
        return headers(http, ReferrerPolicy.SAME_ORIGIN)
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/sign-in", "/error", "/css/**", "/js/**", "/webjars/**", "/favicon*")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .hasAnyRole("STAFF", "SUPERVISOR", "ADMINISTRATOR"))
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureHandler(new RefusedSignIn()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(
                        refused -> refused.accessDeniedHandler(signInFirst).authenticationEntryPoint(signInFirst))
                .requestCache(cache -> cache.requestCache(wholePages()))
                .build();
    }

    /** For every password of the application: bcrypt now, something better later without breaking the old ones. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** What someone wanted to see before signing in is shown afterwards, if it is a page and not a part of one. */
    private static RequestCache wholePages() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(
                request -> "GET".equals(request.getMethod()) && !Asks.byHtmx(request) && Asks.forHtml(request));
        return cache;
    }

    private static HttpSecurity headers(HttpSecurity http, ReferrerPolicy referrer) throws Exception {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(referrer)));
    }
}
