package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Sessions live in the database, so even the error page must do without one. */
@ShellOnly
@DirtiesContext
class DatabaseDownTest {

    @LocalServerPort
    int port;

    @Autowired
    HikariDataSource database;

    @Test
    void aDatabaseThatIsGoneIsToldOnEveryPage() {
        var browser = new Browser("http://localhost:" + port);
        var token = browser.token("/sign-in");
        assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);

        database.close();

        assertThat(browser.get("/probe"))
                .returns(503, from -> from.statusCode())
                .satisfies(page -> assertThat(page.body())
                        .contains("We are out for a moment", "Reference")
                        .doesNotContain("HikariDataSource", "SQLException"));
        assertThat(browser.post("/sign-in", "email=a&password=b&" + token, "Accept", "text/html")
                        .statusCode())
                .isEqualTo(503);
        assertThat(browser.get("/family/invitations/probe").statusCode()).isEqualTo(503);
        assertThat(browser.get("/css/kinvite.css").statusCode()).isEqualTo(200);
    }
}
