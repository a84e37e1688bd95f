package org.kinvite.account.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.account.web.FamilyBrowser.location;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.messaging.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How families sign in, and who does not get in. */
@FamilyPagesTest
class SignInTest {

    @LocalServerPort
    int port;

    @Autowired
    SomeAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    FamilyBrowser browser;

    @BeforeEach
    void aFreshBrowser() {
        accounts.prepare();
        browser = new FamilyBrowser(port);
    }

    @AfterEach
    void forgetWrongTries() {
        jdbc.sql("DELETE FROM attempt").update();
    }

    @Test
    void whatWasWantedIsShownAfterSigningIn() {
        var family = accounts.family("Zoë");
        assertThat(location(browser.get("/family/guide"))).isEqualTo("/family/sign-in?next=%2Ffamily%2Fguide");

        var answer =
                browser.signsIn(" " + family.contact().toUpperCase() + " ", SomeAccounts.PASSWORD, "/family/guide");

        assertThat(location(answer)).isEqualTo("/family/guide");
        assertThat(browser.get("/family").body()).contains("Zoë Tran", "Maple Street · Butterflies");
        assertThat(location(browser.get("/family/sign-in"))).isEqualTo("/family");
    }

    @Test
    void aPhoneSignsInInAnySpelling() {
        var family = accounts.family("Zoë");
        jdbc.sql("UPDATE family_account SET sign_in_channel = 'TEXT', sign_in_contact = '+12025550123' WHERE id = ?")
                .param(family.accountId())
                .update();

        for (var spelling : new String[] {"202-555-0123", "(202) 555.0123", "+1 202 555 0123"}) {
            assertThat(location(new FamilyBrowser(port).signsIn(spelling, SomeAccounts.PASSWORD, "")))
                    .isEqualTo("/family");
        }
    }

    @Test
    void signingInNeverLeadsToAnAddressThatSomebodyMadeUp() {
        var family = accounts.family("Zoë");

        for (var wanted : new String[] {
            "https://evil.example",
            "//evil.example",
            "/family/../sign-out",
            "/parent-accounts",
            "/family//evil",
            "/family\\x"
        }) {
            assertThat(location(new FamilyBrowser(port).signsIn(family.contact(), SomeAccounts.PASSWORD, wanted)))
                    .as(wanted)
                    .isEqualTo("/family");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownContactAreToldTheSameAndNothingTypedIsLost() {
        var family = accounts.family("Zoë");

        var wrong = browser.signsIn(family.contact(), "not that one", "/family/guide");
        var unknown = browser.signsIn("nobody@example.com", "not that one", "/family/guide");

        assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("do not match a family account", family.contact(), "/family/guide")
                .doesNotContain("not that one");
        assertThat(sameWords(wrong.body(), family.contact()))
                .isEqualTo(sameWords(unknown.body(), "nobody@example.com"));
    }

    @Test
    void whatIsNoContactIsToldBesideTheField() {
        assertThat(browser.signsIn("linh at example", "x", "").body())
                .contains("neither an email address nor a phone number", "aria-describedby=\"contact-error\"");
        assertThat(browser.signsIn("", "", "").body())
                .contains("Enter your email or phone number.", "Enter a password.");
    }

    @Test
    void afterFiveWrongTriesTheContactPausesWhetherOrNotItHasAnAccount() {
        var family = accounts.family("Zoë");

        for (var contact : new String[] {family.contact(), "nobody@example.com"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(browser.signsIn(contact, "wrong " + i, "").body()).contains("do not match");
            }
            assertThat(browser.signsIn(contact, SomeAccounts.PASSWORD, "").body())
                    .contains("Too many wrong tries. Try again in 15 minutes");
        }
        clock.move(Duration.ofMinutes(16));
        assertThat(location(browser.signsIn(family.contact(), SomeAccounts.PASSWORD, "")))
                .isEqualTo("/family");
    }

    @Test
    void aThousandGuessesAtOnceAreNoMoreThanFive() {
        var family = accounts.family("Zoë");
        var token = browser.token("/family/sign-in");

        try (var guessers = Executors.newFixedThreadPool(20)) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> guessers.submit(() -> browser.post(
                                    "/family/sign-in", token + "&contact=" + family.contact() + "&password=guess" + i)
                            .body()))
                    .toList();
            assertThat(answers.stream().filter(answer -> {
                        try {
                            return answer.get().contains("do not match");
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    }))
                    .hasSizeLessThanOrEqualTo(5);
        }
        assertThat(browser.signsIn(family.contact(), SomeAccounts.PASSWORD, "").body())
                .contains("Too many wrong tries");
    }

    @Test
    void staffAreNoFamilyAndAFamilyIsNoStaffNotEvenInOneBrowser() {
        var family = accounts.family("Zoë");
        browser.signIn(SomeAccounts.STAFF, "kinvite");
        assertThat(browser.get("/").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/parent-accounts"));
        assertThat(location(browser.get("/family"))).startsWith("/family/sign-in");

        browser.signedIn(family.contact());
        assertThat(browser.get("/family").body()).contains("Zoë Tran");
        assertThat(location(browser.get("/"))).isEqualTo("/parent-accounts");
        browser.sends("/family", "/family/sign-out");
        assertThat(location(browser.get("/family"))).startsWith("/family/sign-in");
        assertThat(location(browser.get("/"))).isEqualTo("/parent-accounts");

        var familyOnly = new FamilyBrowser(port).signedIn(family.contact());
        assertThat(location(familyOnly.get("/"))).isEqualTo("/sign-in");
    }

    private static String sameWords(String page, String contact) {
        return page.replace(contact, "").replaceAll("(content|value)=\"[^\"]{40,}\"", "");
    }
}
