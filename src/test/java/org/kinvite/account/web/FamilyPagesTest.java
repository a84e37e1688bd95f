package org.kinvite.account.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.kinvite.engine.Outbox;
import org.kinvite.engine.ProcessSigns;
import org.kinvite.engine.StuckInstances;
import org.kinvite.messaging.Messenger;
import org.kinvite.messaging.MovableClock;
import org.kinvite.messaging.QuietHours;
import org.kinvite.messaging.TextHours;
import org.kinvite.roster.Inviter;
import org.kinvite.staff.StaffOnly;
import org.kinvite.testing.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A real server with a real database and the family account's pages; messages are caught, and the clock can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = FamilyPagesTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.client.enabled=false",
            "management.endpoint.health.validate-group-membership=false",
            "kinvite.public-url=http://localhost:8090",
            "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.pin.encryption-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "kinvite.pin.digest-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("family-pages")
@MockitoBean(types = {Messenger.class, StuckInstances.class})
@interface FamilyPagesTest {

    @Profile("family-pages")
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableJdbcRepositories({"org.kinvite.staff", "org.kinvite.account", "org.kinvite.pin", "org.kinvite.roster"})
    @ConfigurationPropertiesScan({"org.kinvite.account", "org.kinvite.pin"})
    @ComponentScan(
            basePackages = {"org.kinvite.web", "org.kinvite.staff", "org.kinvite.account", "org.kinvite.pin"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.process\\..*"))
    @EnableConfigurationProperties(TextHours.class)
    @Import({
        StaffOnly.class,
        Outbox.class,
        ProcessSigns.class,
        Inviter.OfSite.class,
        QuietHours.class,
        SomeAccounts.class
    })
    class Application {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
