package org.kinvite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
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

    @Test
    void aSignInWithoutItsTokenIsRefusedWithAPageThatSaysWhatToDo() {
        var refused = browser.post("/sign-in", "email=ana@kinvite.local&password=kinvite", "Accept", "text/html");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This page is out of date", "Reference", "data-kv-back");
    }

    @Test
    void anAddressThatDoesNotExistIsA404ForThoseWhoSignedIn() {
        signIn();

        var missing = browser.get("/nowhere");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is nothing here", "Ana Núñez");
        assertThat(browser.get("/probe/abc").statusCode()).isEqualTo(404);
        assertThat(browser.get("/probe/7?size=abc").statusCode()).isEqualTo(400);
    }

    @Test
    void aMissingFamilyPageShowsNoStaffNavigationAndStartsNoSession() {
        var missing = browser.get("/family/invitations/nowhere");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is nothing here").doesNotContain("/parent-accounts");
        assertThat(missing.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anotherSitesThingIsA404AndOnTheAuditTrail() {
        signIn();

        assertThat(browser.get("/probe/7").statusCode()).isEqualTo(404);

        assertThat(jdbc.sql(
                                "SELECT actor_name, subject_kind, subject_id FROM audit_entry WHERE action = 'access.refused'")
                        .query()
                        .listOfRows())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry)
                        .containsEntry("actor_name", "Ana Núñez")
                        .containsEntry("subject_kind", "site")
                        .containsEntry("subject_id", 7L));
    }

    @Test
    void whatBreaksIsToldWithoutItsMessageOrStackTrace() {
        signIn();

        var broken = browser.get("/probe/broken");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body())
                .contains("Something went wrong on our side", "Reference")
                .doesNotContain("canary", "Exception", "at org.");
        var stale = browser.get("/probe/stale");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Someone else was faster");
        assertThat(browser.get("/probe/stale", "Accept", "text/html", "Accept-Language", "es-MX")
                        .body())
                .contains("Otra persona se adelantó", "lang=\"es\"");
    }

    @Test
    void aMethodThatIsNotOfferedIsA405() {
        signIn();

        assertThat(browser.post("/probe/broken", browser.token("/probe"), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void aProgramGetsProblemDetails() {
        signIn();

        var broken = browser.get("/probe/broken", "Accept", "application/json");

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(broken.body()).contains("\"reference\"").doesNotContain("canary");
    }

    @Test
    void htmxGetsAToastInPlainAscii() {
        signIn();

        var stale = browser.get("/probe/stale", "HX-Request", "true", "Accept-Language", "es");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.headers().firstValue("HX-Trigger")).hasValueSatisfying(news -> assertThat(news)
                .startsWith("{\"toast\"")
                .contains("\\u00F3")
                .matches("\\p{ASCII}+"));
        assertThat(stale.body()).doesNotContain("<");
    }

    @Test
    void anExpiredSessionLeadsHtmxToTheSignInPage() {
        signIn();
        jdbc.sql("DELETE FROM SPRING_SESSION").update();

        var part = browser.get("/probe", "HX-Request", "true", "Accept", "text/html");
        var form = browser.post("/probe", "email=x", "HX-Request", "true", "Accept", "text/html");

        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/sign-in?expired");
        assertThat(form.statusCode()).isEqualTo(401);
        assertThat(form.headers().firstValue("HX-Redirect")).isPresent();
        assertThat(browser.get("/sign-in?expired").body()).contains("You were signed out");
    }

    @Test
    void whoeverWasInTheMiddleOfSomethingIsLedBackToThatPage() {
        var here = "http://localhost:" + port + "/probe?size=7";
        for (var headers :
                new String[][] {{"HX-Request", "true", "HX-Current-URL", here}, {"Accept", "text/html", "Referer", here}
                }) {
            browser.forgetSession();
            signIn();
            jdbc.sql("DELETE FROM SPRING_SESSION").update();

            var late = browser.post("/probe", "email=x", headers);

            assertThat(late.headers().firstValue("HX-Redirect").orElseGet(() -> Browser.location(late)))
                    .isEqualTo("/sign-in?expired");
            assertThat(Browser.location(browser.signIn("ana@kinvite.local", "kinvite")))
                    .isEqualTo("/probe?size=7");
        }
    }

    @Test
    void whoeverSaysToComeFromElsewhereIsLedNowhere() {
        for (var from :
                new String[] {"https://evil.example/probe", "http://localhost:1//evil.example", "nonsense \\"}) {
            browser.forgetSession();
            signIn();
            jdbc.sql("DELETE FROM SPRING_SESSION").update();

            browser.post("/probe", "email=x", "HX-Request", "true", "HX-Current-URL", from);

            assertThat(Browser.location(browser.signIn("ana@kinvite.local", "kinvite")))
                    .isEqualTo("/");
        }
    }

    @Test
    void whatAPageAsksByItselfKeepsNoSessionAlive() {
        signIn();
        jdbc.sql("UPDATE SPRING_SESSION SET LAST_ACCESS_TIME = LAST_ACCESS_TIME - 60000")
                .update();
        var before = lastAccess();

        assertThat(browser.get("/probe", "HX-Request", "true", Looks.HEADER, "true", "Accept", "text/html")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lastAccess()).isEqualTo(before);

        browser.get("/probe");
        assertThat(lastAccess()).isGreaterThan(before);
    }

    private long lastAccess() {
        return jdbc.sql("SELECT MAX(LAST_ACCESS_TIME) FROM SPRING_SESSION")
                .query(Long.class)
                .single();
    }

    @Test
    void aFormThatIsNotAcceptedComesBackWithWhatWasTypedAndWhatIsWrong() {
        signIn();

        var back = browser.post(
                "/probe", "email=no-email&password=&channel=EMAIL&" + browser.token("/probe"), "Accept", "text/html");

        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body())
                .contains("value=\"no-email\"", "aria-describedby=\"email-error\"", "id=\"email-error\"")
                .contains("type=\"email\"", "autocomplete=\"new-password\"", "is-invalid")
                .contains("<option value=\"EMAIL\" selected=\"selected\">Email</option>");
    }

    @Test
    void pagesAreSealedAndNotKept() {
        var page = browser.get("/sign-in").headers();
        var family = browser.get("/family/invitations/probe").headers();

        assertThat(page.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe"));
        assertThat(page.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(family.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(family.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(page.allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("SESSION=")
                .contains("HttpOnly", "SameSite=Lax")
                .doesNotContain("Secure"));
    }

    @Test
    void filesAreFoundUnderTheAddressOfTheirContentAndKept() {
        var page = browser.get("/sign-in").body();
        var addresses = Pattern.compile("(?:href|src)=\"(/(?:css|js|webjars|favicon)[^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(addresses).hasSize(7).allSatisfy(address -> {
            assertThat(address).matches(".*-[0-9a-f]{32}\\.\\w+$");
            var file = browser.get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control")).hasValue("max-age=2592000");
        });
    }

    @Test
    void pagesAndFilesAreCompressed() {
        for (var address : new String[] {"/sign-in", "/css/kinvite.css", "/css/family.css", "/js/kinvite.js"}) {
            var headers = browser.get(address, "Accept", "*/*", "Accept-Encoding", "gzip")
                    .headers();
            assertThat(headers.firstValue("Content-Encoding")).as(address).hasValue("gzip");
        }
    }

    @Test
    void aLanguageThatWasChosenStays() {
        assertThat(browser.get("/sign-in?lang=es").body()).contains("Iniciar sesión", "/sign-in?lang=en");
        assertThat(browser.get("/sign-in").body()).contains("Iniciar sesión");
        assertThat(browser.get("/sign-in?lang=xx").body()).contains("Iniciar sesión");
    }

    @Test
    void signingOutEndsTheSession() {
        signIn();
        var token = browser.token("/probe");

        assertThat(browser.post("/sign-out", token, "Accept", "text/html")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?out"));

        assertThat(browser.get("/probe").statusCode()).isEqualTo(302);
    }

    @Test
    void onlyHealthIsToldToStrangers() {
        assertThat(browser.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/info").statusCode()).isEqualTo(302);
        assertThat(browser.get("/").statusCode()).isEqualTo(302);
    }

    private void signIn() {
        assertThat(browser.signIn("ana@kinvite.local", "kinvite").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("refused"));
    }
}
