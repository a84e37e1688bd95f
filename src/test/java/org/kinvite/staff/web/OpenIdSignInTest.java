package org.kinvite.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.web.Browser.location;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.Role;
import org.kinvite.staff.StaffUser;
import org.kinvite.staff.StaffUsers;
import org.kinvite.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Staff sign in at the agency's own provider: the real round trip, from page to provider and back. */
@StaffPagesTest
class OpenIdSignInTest {

    private static final OpenIdProvider PROVIDER = new OpenIdProvider();
    private static final String LEAVE = "/oauth2/authorization/agency";

    @DynamicPropertySource
    static void theProviderIsRegistered(DynamicPropertyRegistry properties) {
        PROVIDER.start();
        var registration = "spring.security.oauth2.client.registration.agency.";
        properties.add(registration + "client-id", () -> "kinvite");
        properties.add(registration + "client-secret", () -> "secret");
        properties.add(registration + "client-name", () -> "Sunny Days");
        properties.add(registration + "scope", () -> "openid,email");
        properties.add("spring.security.oauth2.client.provider.agency.issuer-uri", PROVIDER::issuer);
        // a second one, which is away
        properties.add("spring.security.oauth2.client.registration.away.client-id", () -> "kinvite");
        properties.add("spring.security.oauth2.client.registration.away.client-secret", () -> "secret");
        properties.add("spring.security.oauth2.client.provider.away.issuer-uri", () -> "http://localhost:1");
    }

    @LocalServerPort
    int port;

    @Autowired
    SomeStaff staff;

    @Autowired
    StaffUsers users;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    StaffUser ana;

    @BeforeEach
    void anaWorksHere() {
        staff.prepare();
        ana = staff.user("Ana", Role.ADMINISTRATOR);
        browser = new Browser("http://localhost:" + port);
        PROVIDER.knowsClientAt("http://localhost:" + port + "/login/oauth2/code/agency");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    void aKnownUserComesBackSignedInWithKinvitesRole() {
        browser.get("/settings/users");
        assertThat(browser.get("/sign-in").body()).contains("Sign in with Sunny Days", LEAVE);

        assertThat(location(comesBackAs(ana.email()))).startsWith("/settings/users");

        assertThat(browser.get("/settings/users").statusCode()).isEqualTo(200);
        assertThat(staff.audit(ana.id())).containsExactly("Ana user.signed-in OpenID Connect agency");
    }

    @Test
    void whoHasNoPasswordSignsInThereAndCountsAsActive() {
        var invited = users.save(StaffUser.of(SomeStaff.SUNNY, "New@example.org", "New", null, Role.ADMINISTRATOR));

        comesBackAs("new@example.org");

        assertThat(browser.get("/settings/users/" + invited.id()).body()).contains("Active", "Last signed in");
    }

    @Test
    void theSessionKeepsNothingOfTheProviders() {
        comesBackAs(ana.email());

        var kept = jdbc.sql("SELECT ATTRIBUTE_BYTES FROM SPRING_SESSION_ATTRIBUTES")
                .query((rs, row) -> new String(rs.getBytes(1), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(kept).isNotEmpty().noneMatch(bytes -> bytes.contains("OidcUser") || bytes.contains("eyJ"));
    }

    @Test
    void whoIsNobodyHereOrWasDeactivatedOrIsUnverifiedIsRefusedWithAPlainPage() {
        var left = staff.user("Left", Role.STAFF);
        left.disable();
        users.save(left);
        var unverified =
                users.save(StaffUser.of(SomeStaff.SUNNY, "unverified@example.org", "Una", null, Role.ADMINISTRATOR));

        for (var email : new String[] {"stranger@example.org", left.email(), unverified.email()}) {
            assertThat(location(comesBackAs(email))).isEqualTo("/sign-in?unknown");
            assertThat(browser.get("/sign-in?unknown").body()).contains("no active staff user here has that email");
            assertThat(location(browser.get("/settings/users"))).isEqualTo("/sign-in");
        }
        assertThat(users.findByEmail("stranger@example.org")).isEmpty();
    }

    @Test
    void aDeactivationEndsTheSessionWithItsNextRequest() {
        comesBackAs(ana.email());
        var now = staff.now(ana);
        now.disable();
        users.save(now);

        assertThat(location(browser.get("/settings/users"))).isEqualTo("/sign-in?ended");
    }

    @Test
    void anAnswerThatNobodyAskedForOpensNothing() {
        var back = URI.create(location(atProvider(ana.email())));
        var another = new Browser("http://localhost:" + port);

        assertThat(location(another.get(back.getPath() + "?" + back.getRawQuery())))
                .isEqualTo("/sign-in?provider");
        assertThat(location(browser.get("/login/oauth2/code/agency?code=forged&state=forged")))
                .isEqualTo("/sign-in?provider");
        assertThat(location(another.get("/settings/users"))).startsWith("/sign-in");
    }

    @Test
    void aProviderThatIsAwayIsToldPlainlyAndTakesNothingElseAway() {
        assertThat(location(browser.get("/oauth2/authorization/away"))).isEqualTo("/sign-in?provider");
        assertThat(browser.get("/sign-in?provider").body())
                .contains("Signing in there did not work.", "/oauth2/authorization/away");
    }

    @Test
    void aPasswordStillSignsIn() {
        assertThat(location(browser.signIn(ana.email(), SomeStaff.PASSWORD))).isEqualTo("/");
    }

    private HttpResponse<String> comesBackAs(String email) {
        var back = URI.create(location(atProvider(email)));
        return browser.get(back.getPath() + "?" + back.getRawQuery());
    }

    private HttpResponse<String> atProvider(String email) {
        var there = browser.get(LEAVE).headers().firstValue("Location").orElseThrow();
        assertThat(there).startsWith(PROVIDER.issuer()).contains("code_challenge=", "nonce=");
        var provider = new Browser(PROVIDER.issuer());
        assertThat(location(provider.post("/login", "username=" + email + "&password=" + OpenIdProvider.PASSWORD)))
                .doesNotContain("error");
        return provider.get(there.substring(PROVIDER.issuer().length()));
    }
}
