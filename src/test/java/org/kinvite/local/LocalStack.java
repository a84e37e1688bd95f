package org.kinvite.local;

import org.kinvite.local.inbox.InboxController;
import org.kinvite.local.inbox.MailFolder;
import org.kinvite.local.inbox.MailServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What the local stack adds to the application: a mail server in the same process, and the inbox that shows it all. */
@TestConfiguration(proxyBeanMethods = false)
@Import(InboxController.class)
public class LocalStack {

    @Bean
    LocalSettings localSettings(Environment environment) {
        return LocalSettings.of(environment);
    }

    @Bean
    MailFolder mailFolder(LocalSettings settings) {
        return new MailFolder(settings.file("inbox"));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    MailServer mailServer(LocalSettings settings, MailFolder mails) {
        return new MailServer(settings.port("smtp"), mails);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain localInboxIsOpen(HttpSecurity http) throws Exception {
        return http.securityMatcher("/local/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; frame-ancestors 'self'; base-uri 'none'; object-src 'none'")))
                .build();
    }
}
