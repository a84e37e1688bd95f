package org.kinvite.web;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who may see what: nothing without signing in, except what is named here. The headers are those of all answers. */
@Configuration(proxyBeanMethods = false)
class Security {

    /**
     * What families see: their link is their key, and it must not leak to any other site. Who they are is kept apart from
     * who the staff are, so that neither ever passes for the other, not even in one browser.
     *
     * @param sessions of families; without it nobody is signed in as one
     */
    @Bean
    @Order(1)
    SecurityFilterChain familyPages(
            HttpSecurity http, @Qualifier("familySessions") ObjectProvider<SecurityContextRepository> sessions)
            throws Exception {
        var signInFirst = new FamilySignInFirst();
        return http.headers(headers -> headers.disable())
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
        return http.headers(headers -> headers.disable())
                .securityMatcher("/providers/**", "/emails/stop/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }

    /**
     * Everything else: staff only.
     *
     * @param sessions of staff, which know what has ended meanwhile
     * @param openId absent unless a provider is registered
     */
    @Bean
    @Order(3)
    SecurityFilterChain staffPages(
            HttpSecurity http,
            @Qualifier("staffSessions") ObjectProvider<SecurityContextRepository> sessions,
            ObjectProvider<OpenIdSignIn.Offer> openId)
            throws Exception {
        var signInFirst = new SignInFirst(new RefusedRequest());
        for (var offer : openId.stream().toList()) {
            offer.to(http);
        }
        return http.headers(headers -> headers.disable())
                .securityContext(context -> context.securityContextRepository(
                        sessions.getIfAvailable(HttpSessionSecurityContextRepository::new)))
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(StaffPages.OPEN)
                        .permitAll()
                        .requestMatchers(StaticFiles.PATTERNS)
                        .permitAll()
                        .requestMatchers("/error")
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
}
