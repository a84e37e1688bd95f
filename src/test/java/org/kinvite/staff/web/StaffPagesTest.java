package org.kinvite.staff.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.kinvite.messaging.MovableClock;
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

/** A real server with a real database and the pages of staff; letters are caught, and the clock can be moved. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StaffPagesTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.client.enabled=false",
            "management.endpoint.health.validate-group-membership=false",
            "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("staff-pages")
@interface StaffPagesTest {

    @Profile("staff-pages")
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableJdbcRepositories("org.kinvite.staff")
    @ComponentScan(
            basePackages = {"org.kinvite.web", "org.kinvite.staff"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|Only|Test\\$.*)"))
    @Import({StaffOnly.class, SomeStaff.class})
    class Application {

        @Bean
        MovableClock clock() {
            return new MovableClock();
        }
    }
}
