package org.kinvite.local;

import java.io.IOException;
import java.net.URI;
import javax.sql.DataSource;
import org.kinvite.local.inbox.InboxActions;
import org.kinvite.local.inbox.InboxController;
import org.kinvite.local.inbox.MailFolder;
import org.kinvite.local.inbox.MailServer;
import org.kinvite.local.inbox.Texts;
import org.kinvite.local.sample.SampleAgency;
import org.kinvite.local.style.StyleController;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.messaging.PublicUrl;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What the local stack adds to the application: a mail server in the same process, the inbox that shows it all, and the style page. */
@TestConfiguration(proxyBeanMethods = false)
@Import({InboxController.class, InboxActions.class, StyleController.class})
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
        return new MailServer(settings.port("smtp"), settings.port("imap"), mails);
    }

    @Bean(destroyMethod = "close")
    TwilioStandIn twilioStandIn(LocalSettings settings, PublicUrl publicUrl) throws IOException {
        var standIn = TwilioStandIn.start(settings.port("texts"), settings.file("inbox", "texts"));
        standIn.landlines(SampleAgency::isLandline);
        standIn.webhook(URI.create(publicUrl.to("/providers/twilio/inbound")));
        return standIn;
    }

    @Bean
    Texts texts(TwilioStandIn standIn) {
        return new StandInTexts(standIn);
    }

    @Bean
    SampleAgency sampleAgency(DataSource dataSource) {
        return new SampleAgency(dataSource);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain localInboxIsOpen(HttpSecurity http) throws Exception {
        return http.securityMatcher("/local/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; frame-ancestors 'self';"
                                        + " base-uri 'none'; object-src 'none'")))
                .build();
    }
}
