package org.kinvite.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kinvite.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A real server with a real database, and of the application only the shell, the staff and what watches it. */
@SpringBootTest(
        classes = ScrapeTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.client.enabled=false",
            "management.endpoint.health.validate-group-membership=false",
            "kinvite.metrics.token=a-token-of-a-scraper-0001",
            "kinvite.account.hash-key=AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
        })
@AutoConfigureObservability
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = TestDatabase.class)
@ActiveProfiles("scrape")
class ScrapeTest {

    @Profile("scrape")
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableJdbcRepositories("org.kinvite.staff")
    @EnableConfigurationProperties(ScrapeSettings.class)
    @ComponentScan({"org.kinvite.web", "org.kinvite.staff", "org.kinvite.observability"})
    static class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Autowired
    TestRestTemplate http;

    @Test
    void whoHasTheTokenReadsTheFigures() {
        var answer = scrape("Bearer a-token-of-a-scraper-0001");

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("kinvite_health{part=\"db\"} 1.0", "kinvite_health{part=\"engine\"} 0.0")
                .contains("hikaricp_connections_active");
        assertThat(answer.getHeaders().get(HttpHeaders.SET_COOKIE)).isNull();
    }

    @Test
    void whoHasNotIsToldWhatIsMissingAndSeesNothing() {
        for (var header : new String[] {null, "Bearer wrong", "Basic YTpi"}) {
            var answer = scrape(header);

            assertThat(answer.getStatusCode().value()).as(header).isEqualTo(401);
            assertThat(answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE))
                    .startsWith("Bearer");
            assertThat(answer.getBody()).isNull();
        }
    }

    @Test
    void aBalancerMayAskWhetherToSendRequestsHere() {
        assertThat(http.getForEntity("/actuator/health/serving", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(http.getForEntity("/actuator/health/liveness", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    private ResponseEntity<String> scrape(String authorization) {
        var headers = new HttpHeaders();
        if (authorization != null) {
            headers.set(HttpHeaders.AUTHORIZATION, authorization);
        }
        return http.exchange("/actuator/prometheus", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }
}
