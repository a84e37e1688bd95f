package org.kinvite.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.kinvite.staff.StaffOnly;
import org.kinvite.testing.TestDatabase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
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

/** A real server with a real database, and of the application only the shell, the staff and the probe pages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = ShellOnly.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.client.enabled=false",
            "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "management.endpoint.health.validate-group-membership=false",
            "spring.datasource.hikari.connection-timeout=8000"
        })
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("probe")
@interface ShellOnly {

    @Profile("probe")
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableJdbcRepositories("org.kinvite.staff")
    @ComponentScan(
            basePackages = {"org.kinvite.web", "org.kinvite.staff"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Only|Test\\$.*)"))
    @Import(StaffOnly.class)
    class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
