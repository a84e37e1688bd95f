package org.kinvite.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kinvite.web.Browser.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.messaging.MovableClock;
import org.kinvite.staff.Role;
import org.kinvite.staff.StaffUser;
import org.kinvite.staff.StaffUsers;
import org.kinvite.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How staff sign in, who does not get in, and what ends a session. */
@StaffPagesTest
class StaffSignInTest {

    @LocalServerPort
    int port;

    @Autowired
    SomeStaff staff;

    @Autowired
    StaffUsers users;

    @Autowired
    MovableClock clock;

    Browser browser;
    StaffUser ana;

    @BeforeEach
    void anaWorksAtNorth() {
        staff.prepare();
        ana = staff.user("Ana", Role.STAFF, SomeStaff.NORTH);
        browser = new Browser("http://localhost:" + port);
    }

    @Test
    void signingInIsOnTheAuditTrailAndNoted() {
        assertThat(location(signsIn(" " + ana.email().toUpperCase() + " ", SomeStaff.PASSWORD)))
                .isEqualTo("/");

        assertThat(staff.audit(ana.id())).containsExactly("Ana user.signed-in password");
        assertThat(browser.get("/my-password").body()).contains("Ana", ana.email());
    }

    @Test
    void whatWasTypedIsNotLostWhenItIsRefused() {
        assertThat(location(signsIn(ana.email(), "wrong"))).isEqualTo("/sign-in?refused");

        assertThat(browser.get("/sign-in?refused").body())
                .contains("do not match", ana.email())
                .doesNotContain("wrong\"");
        assertThat(browser.get("/sign-in").body()).doesNotContain(ana.email());
    }

    @Test
    void afterFiveWrongTriesAnEmailPausesWhetherOrNotItIsSomebodys() {
        for (var email : new String[] {ana.email(), "nobody@example.org"}) {
            for (int i = 0; i < 5; i++) {
                assertThat(location(signsIn(email, "wrong " + i))).isEqualTo("/sign-in?refused");
            }
            assertThat(location(signsIn(email, SomeStaff.PASSWORD))).isEqualTo("/sign-in?paused=15");
        }
        assertThat(browser.get("/sign-in?paused=15").body())
                .contains("Too many wrong tries. Try again in 15 minutes", "an administrator can lift the pause");
        assertThat(browser.get("/sign-in?paused=call-us-at-555-0100").statusCode())
                .isEqualTo(400);

        clock.move(Duration.ofMinutes(16));
        assertThat(location(signsIn(ana.email(), SomeStaff.PASSWORD))).isEqualTo("/");
    }

    @Test
    void manyEmailsFromOneAddressPauseTheAddress() {
        for (int i = 0; i < 50; i++) {
            signsIn("somebody" + i + "@example.org", "wrong");
        }

        assertThat(location(signsIn(ana.email(), SomeStaff.PASSWORD))).isEqualTo("/sign-in?paused=15");
    }

    @Test
    void aThousandGuessesAtAPasswordAreNoMoreThanFive() {
        var token = browser.token("/sign-in");

        try (var guessers = Executors.newFixedThreadPool(20)) {
            var answers = IntStream.range(0, 1000)
                    .mapToObj(i -> guessers.submit(() -> location(
                            browser.post("/sign-in", token + "&email=" + ana.email() + "&password=guess" + i))))
                    .toList();
            assertThat(answers.stream().map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    }))
                    .allMatch(to -> to.equals("/sign-in?refused") || to.startsWith("/sign-in?paused="))
                    .filteredOn(to -> to.equals("/sign-in?refused"))
                    .hasSizeLessThanOrEqualTo(5);
        }
        assertThat(location(signsIn(ana.email(), SomeStaff.PASSWORD))).isEqualTo("/sign-in?paused=15");
    }

    @Test
    void anAdministratorLiftsThePause() {
        var root = staff.user("Root", Role.ADMINISTRATOR);
        for (int i = 0; i < 5; i++) {
            signsIn(ana.email(), "wrong");
        }
        var administrator = staff.signedIn(port, root);
        var page = "/settings/users/" + ana.id();
        assertThat(administrator.get(page).body()).contains("Paused until", "Let them try again now");

        assertThat(location(administrator.sends(page, page + "/pause/lift"))).isEqualTo(page);

        assertThat(administrator.get(page).body())
                .contains("The pause is lifted.")
                .doesNotContain("Paused until");
        assertThat(location(signsIn(ana.email(), SomeStaff.PASSWORD))).isEqualTo("/");
        assertThat(staff.audit(ana.id())).contains("Root user.pause-lifted Ana");
    }

    @Test
    void whoWasDeactivatedOrHasNoPasswordIsToldTheSameAsAStranger() {
        var left = staff.user("Left", Role.STAFF);
        left.disable();
        users.save(left);
        var invited = users.save(StaffUser.of(SomeStaff.SUNNY, "new@example.org", "New", null, Role.STAFF));

        for (var email : new String[] {left.email(), invited.email(), "nobody@example.org"}) {
            assertThat(location(signsIn(email, SomeStaff.PASSWORD))).isEqualTo("/sign-in?refused");
        }
    }

    @Test
    void anotherPasswordEndsEverySessionButThisOne() {
        var elsewhere = staff.signedIn(port, ana);
        var here = staff.signedIn(port, ana);

        var refused =
                here.sends("/my-password", "/my-password", "current", "not mine", "password", "nine tame falcons");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("That is not your password.");
        var weak = here.sends("/my-password", "/my-password", "current", SomeStaff.PASSWORD, "password", "password");
        assertThat(weak.body())
                .contains("too short, or would be guessed too soon")
                .doesNotContain(SomeStaff.PASSWORD);
        assertThat(location(here.sends(
                        "/my-password",
                        "/my-password",
                        "current",
                        SomeStaff.PASSWORD,
                        "password",
                        "nine tame falcons")))
                .isEqualTo("/my-password");

        assertThat(here.get("/my-password").body()).contains("Your password is changed");
        assertThat(location(elsewhere.get("/my-password"))).isEqualTo("/sign-in?ended");
        assertThat(elsewhere.get("/sign-in?ended").body()).contains("You were signed out: your password was changed");
        assertThat(location(signsIn(ana.email(), SomeStaff.PASSWORD))).isEqualTo("/sign-in?refused");
        assertThat(location(signsIn(ana.email(), "nine tame falcons"))).isEqualTo("/");
        assertThat(staff.audit(ana.id())).contains("Ana user.password-changed");
    }

    @Test
    void wrongCurrentPasswordsAreCountedLikeTriesToSignIn() {
        var here = staff.signedIn(port, ana);
        for (int i = 0; i < 5; i++) {
            here.sends("/my-password", "/my-password", "current", "guess" + i, "password", "nine tame falcons");
        }

        assertThat(here.sends("/my-password", "/my-password", "current", SomeStaff.PASSWORD, "password", "x")
                        .body())
                .contains("Too many wrong tries");
    }

    private HttpResponse<String> signsIn(String email, String password) {
        return browser.sends("/sign-in", "/sign-in", "email", email, "password", password);
    }
}
