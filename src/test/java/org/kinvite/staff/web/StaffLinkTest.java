package org.kinvite.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kinvite.web.Browser.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.messaging.MovableClock;
import org.kinvite.staff.LetterDelayed;
import org.kinvite.staff.Role;
import org.kinvite.staff.SentLetters;
import org.kinvite.staff.StaffLetter;
import org.kinvite.staff.StaffUser;
import org.kinvite.staff.StaffUsers;
import org.kinvite.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forgotten password of staff: its link, what scanners do to it, what a stranger learns by asking: nothing. */
@StaffPagesTest
class StaffLinkTest {

    private static final String FORGOTTEN = "/forgotten-password";
    private static final String CHOOSE = "/choose-password";
    private static final String FRESH = "nine tame falcons";

    @LocalServerPort
    int port;

    @Autowired
    SomeStaff staff;

    @Autowired
    StaffUsers users;

    @Autowired
    SentLetters letters;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Browser browser;
    StaffUser ana;

    @BeforeEach
    void anaHasForgottenIt() {
        staff.prepare();
        ana = staff.user("Ana", Role.STAFF, SomeStaff.NORTH);
        browser = new Browser("http://localhost:" + port);
    }

    @AfterEach
    void thePostWorks() {
        letters.meet(null);
    }

    @Test
    void aLinkLeadsToAPasswordOnceEndsSessionsAndLeadsPastAPause() {
        var open = staff.signedIn(port, ana);
        for (int i = 0; i < 6; i++) {
            browser.signIn(ana.email(), "forgotten " + i);
        }
        var link = linkTo(ana);

        assertThat(location(browser.get(link))).isEqualTo(CHOOSE);
        assertThat(browser.get(CHOOSE).body()).contains("Ana", ana.email()).doesNotContain(link);
        var weak = browser.sends(CHOOSE, CHOOSE, "password", ana.email());
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("would be guessed too soon");
        assertThat(location(browser.sends(CHOOSE, CHOOSE, "password", FRESH))).isEqualTo("/sign-in");

        assertThat(browser.get("/sign-in").body()).contains("Your password is set", ana.email());
        assertThat(location(open.get("/my-password"))).isEqualTo("/sign-in?ended");
        assertThat(location(browser.signIn(ana.email(), FRESH))).isEqualTo("/");
        assertThat(browser.get(link).statusCode()).isEqualTo(404);
        assertThat(browser.get(link).body()).contains("It was used already");
        assertThat(staff.audit(ana.id())).contains("Ana user.password-chosen");
    }

    @Test
    void theLetterSaysWhoItIsForAndHowLongItWorks() {
        linkTo(ana);

        assertThat(letters.to(ana.email()).getLast().letter())
                .returns(StaffLetter.Kind.RESET, StaffLetter::kind)
                .returns("Ana", StaffLetter::name)
                .returns("Sunny Days", StaffLetter::agency)
                .returns(Duration.ofHours(1), StaffLetter::life)
                .returns("en", letter -> letter.language().getLanguage());
        assertThat(jdbc.sql("SELECT HEX(token_hash) FROM staff_link_token")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(kept -> letters.to(ana.email()).getLast().path().contains(kept));
    }

    @Test
    void scannersThatOpenAndSendItAHundredTimesLeaveItWorking() {
        var link = linkTo(ana);

        for (int i = 0; i < 100; i++) {
            var scanner = new Browser("http://localhost:" + port);
            assertThat(scanner.get(link).statusCode()).isEqualTo(303);
            assertThat(scanner.head(link).statusCode()).isEqualTo(303);
            assertThat(scanner.get(link, "Purpose", "prefetch", "Sec-Purpose", "prefetch")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(scanner.post(link, "").statusCode()).isEqualTo(403);
            assertThat(scanner.get(CHOOSE).statusCode()).isEqualTo(200);
            assertThat(scanner.post(CHOOSE, "").statusCode()).isEqualTo(403);
        }

        browser.get(link);
        assertThat(location(browser.sends(CHOOSE, CHOOSE, "password", FRESH))).isEqualTo("/sign-in");
    }

    @Test
    void aThousandGuessesAtATokenFindNothing() {
        linkTo(ana);

        for (int i = 0; i < 1000; i++) {
            var guess = browser.get("/staff-links/" + "guess%028d".formatted(i));
            assertThat(guess.statusCode()).isEqualTo(404);
        }
        assertThat(browser.get("/staff-links/guess").body()).contains("This link does not work");
        assertThat(browser.get(CHOOSE).statusCode()).isEqualTo(404);
    }

    @Test
    void anExpiredLinkSaysSoAndHowToGetAnother() {
        var link = linkTo(ana);
        browser.get(link);
        clock.move(Duration.ofMinutes(61));

        assertThat(browser.get(link).body()).contains("has expired", FORGOTTEN);
        assertThat(browser.get(CHOOSE).statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkWorksOnlyWhileItsUserMaySignIn() {
        var link = linkTo(ana);
        var left = staff.now(ana);
        left.disable();
        users.save(left);

        assertThat(browser.get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void anEmailThatIsNobodysIsToldTheSameAndSentNothing() {
        var left = staff.user("Left", Role.STAFF);
        left.disable();
        users.save(left);
        asks(ana.email());
        var known = browser.get(FORGOTTEN).body().replace(ana.email(), "");

        for (var email : List.of("nobody@example.org", left.email())) {
            assertThat(location(asks(email))).isEqualTo(FORGOTTEN);
            assertThat(browser.get(FORGOTTEN).body().replace(email, "").replaceAll("content=\"[^\"]{40,}\"", ""))
                    .isEqualTo(known.replaceAll("content=\"[^\"]{40,}\"", ""));
        }
        await().until(() -> unsent() == 0);
        assertThat(letters.to(left.email())).isEmpty();
        assertThat(letters.to("nobody@example.org")).isEmpty();
        assertThat(letters.to(ana.email())).hasSize(1);
    }

    @Test
    void whatIsNoEmailIsToldBesideTheFieldAndNotLost() {
        var wrong = asks("ana at example");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Enter an email address like", "value=\"ana at example\"", "email-error");
    }

    @Test
    void askingTooOftenIsToldPlainly() {
        for (int i = 0; i < 5; i++) {
            asks("nobody@example.org");
        }

        assertThat(asks("nobody@example.org").body())
                .contains("Links were asked for too often. Try again in 60 minutes.");
    }

    @Test
    void aLetterThatIsNotAcceptedNowGoesLater() {
        letters.meet(new LetterDelayed(Duration.ofSeconds(30)));
        asks(ana.email());
        await().until(() -> jdbc.sql("SELECT COUNT(*) FROM staff_link WHERE send_after > ?")
                        .param(clock.instant())
                        .query(Integer.class)
                        .single()
                == 1);
        letters.meet(null);

        clock.move(Duration.ofSeconds(31));

        await().until(() -> letters.to(ana.email()).size() == 1);
    }

    private HttpResponse<String> asks(String email) {
        return browser.sends(FORGOTTEN, FORGOTTEN, "email", email);
    }

    private String linkTo(StaffUser user) {
        asks(user.email());
        await().until(() -> unsent() == 0 && !letters.to(user.email()).isEmpty());
        return letters.to(user.email()).getLast().path();
    }

    private int unsent() {
        return jdbc.sql("SELECT COUNT(*) FROM staff_link WHERE send_after IS NOT NULL")
                .query(Integer.class)
                .single();
    }
}
