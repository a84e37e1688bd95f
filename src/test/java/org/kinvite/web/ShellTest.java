package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.Role;
import org.kinvite.staff.StaffUser;
import org.kinvite.staff.StaffUsers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The shell as a browser meets it, over HTTP, because error pages and sessions are the container's work. */
@ShellOnly
class ShellTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffUsers users;

    @Autowired
    PasswordEncoder passwords;

    Browser browser;

    @BeforeEach
    void someoneWhoMaySignIn() {
        browser = new Browser("http://localhost:" + port);
        jdbc.sql("INSERT IGNORE INTO agency VALUES (1, 'Sunny Days', 0)").update();
        jdbc.sql("INSERT IGNORE INTO site VALUES (7, 1, 'North', 'America/New_York', 0)")
                .update();
        if (users.findByEmail("ana@kinvite.local").isEmpty()) {
            users.save(StaffUser.of(1, "ana@kinvite.local", "Ana Núñez", passwords.encode("kinvite"), Role.STAFF));
        }
    }

    @Test
    void aPageAsksToSignInFirstAndIsShownAfterwards() {
        assertThat(browser.get("/probe").statusCode()).isEqualTo(302);

        var shown = browser.signIn("Ana@kinvite.local", "kinvite");

        assertThat(shown.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/probe"));
        assertThat(browser.get("/probe").body())
                .contains("Ana Núñez")
                .contains("<h1>Parent Accounts</h1>")
                .contains("<title>Probe</title>")
                .contains("name=\"_csrf\"");
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreToldTheSame() {
        assertThat(browser.signIn("ana@kinvite.local", "wrong").headers().firstValue("Location"))
                .isEqualTo(browser.signIn("nobody@kinvite.local", "kinvite")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?refused"));
        assertThat(browser.get("/sign-in?refused").body()).contains("do not match");
    }
}
