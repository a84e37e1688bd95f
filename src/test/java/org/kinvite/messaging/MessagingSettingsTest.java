package org.kinvite.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.AuditTrail;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** What stands in application.yaml is enough to start, and waits for no provider for ever. */
class MessagingSettingsTest {

    ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withBean(Messages.class, () -> mock(Messages.class))
            .withBean(JdbcClient.class, () -> mock(JdbcClient.class))
            .withBean(AuditTrail.class, () -> mock(AuditTrail.class))
            .withBean(TransactionTemplate.class, () -> mock(TransactionTemplate.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
            .withBean(ObservationRegistry.class, ObservationRegistry::create)
            .withUserConfiguration(Messaging.class);

    @Test
    void messagingStartsWithTheDefaults() {
        application.run(context -> assertThat(context)
                .hasNotFailed()
                .hasSingleBean(Messenger.class)
                .getBean(PublicUrl.class)
                .returns("http://localhost:8090/i/x", publicUrl -> publicUrl.to("/i/x")));
    }

    @Test
    void allThreeMailTimeoutsAreSet() {
        application.run(
                context -> assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
                        .containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout"));
    }

    @Test
    void aPublicUrlThatIsNoneStopsTheStart() {
        application.withPropertyValues("kinvite.public-url=kinvite.example.org").run(context -> assertThat(context)
                .hasFailed());
    }

    @ComponentScan
    @ConfigurationPropertiesScan
    static class Messaging {}
}
