package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An installation that people reach by TLS, behind a proxy that forgets to say so. */
@ShellOnly
@TestPropertySource(properties = "kinvite.public-url=https://kinvite.example.org")
class BehindTlsTest {

    @LocalServerPort
    int port;

    @Test
    void theBrowserIsToldToStayWithTlsForAYear() {
        var browser = new Browser("http://localhost:" + port);

        for (var path :
                new String[] {"/sign-in", "/family/invitations/probe", "/nowhere", "/actuator/health/liveness"}) {
            assertThat(browser.get(path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .contains("max-age=31536000");
        }
    }

    @Test
    void everyCookieTravelsByTlsOnly() {
        var browser = new Browser("http://localhost:" + port);

        assertThat(browser.get("/sign-in?lang=es").headers().allValues("Set-Cookie"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "HttpOnly", "SameSite=Lax"));
    }
}
