package org.kinvite.staff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kinvite.web.Browser.location;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.staff.LetterRefused;
import org.kinvite.staff.Role;
import org.kinvite.staff.SentLetters;
import org.kinvite.staff.StaffLetter;
import org.kinvite.staff.StaffUser;
import org.kinvite.staff.StaffUsers;
import org.kinvite.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Administrators manage who works here; every act holds with the next request and is on the audit trail. */
@StaffPagesTest
class UsersPageTest {

    private static final String USERS = "/settings/users";

    @LocalServerPort
    int port;

    @Autowired
    SomeStaff staff;

    @Autowired
    StaffUsers users;

    @Autowired
    SentLetters letters;

    StaffUser root;
    Browser administrator;

    @BeforeEach
    void anAdministrator() {
        staff.prepare();
        root = staff.user("Root", Role.ADMINISTRATOR);
        administrator = staff.signedIn(port, root);
    }

    @AfterEach
    void thePostWorks() {
        letters.meet(null);
    }

    @Test
    void aNewUserIsSentALinkAndSeesTheSitesGranted() {
        var answer = adds("Ben", "ben@example.org", "STAFF", SomeStaff.NORTH);

        var ben = users.findByEmail("ben@example.org").orElseThrow();
        assertThat(location(answer)).isEqualTo(page(ben));
        assertThat(ben).returns(Role.STAFF, StaffUser::role).returns(true, StaffUser::isEnabled);
        assertThat(ben.sites()).containsExactly(SomeStaff.NORTH);
        assertThat(administrator.get(USERS).body()).contains("Ben", "ben@example.org", "North", "Invited");
        await().until(() -> !letters.to("ben@example.org").isEmpty());
        var letter = letters.to("ben@example.org").getLast();
        assertThat(letter.letter().kind()).isEqualTo(StaffLetter.Kind.WELCOME);

        var browser = new Browser("http://localhost:" + port);
        browser.get(letter.path());
        browser.sends("/choose-password", "/choose-password", "password", "nine tame falcons");
        assertThat(location(browser.signIn("ben@example.org", "nine tame falcons")))
                .isEqualTo("/");
        assertThat(administrator.get(page(ben)).body()).contains("Active", "Last signed in");
        assertThat(staff.audit(ben.id()))
                .containsExactly(
                        "Root user.added Ben, STAFF, sites 11",
                        "Ben user.password-chosen",
                        "Ben user.signed-in password");
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() {
        var wrong = adds("", "ben@nowhere", "STAFF", SomeStaff.NORTH);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Enter a name", "Enter an email address like", "value=\"ben@nowhere\"")
                .containsPattern("id=\"site-11\"[^>]*checked");

        var taken = adds("Ben", root.email().toUpperCase(), "STAFF", SomeStaff.NORTH);
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("Somebody signs in with this email already.", "value=\"Ben\"");
        assertThat(administrator
                        .sends(USERS + "/new", USERS, "name", "Ben", "email", "b@example.org", "role", "KING")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aSiteOfAnotherAgencyCannotBeGranted() {
        assertThat(adds("Ben", "ben@example.org", "STAFF", 21).statusCode()).isEqualTo(404);

        assertThat(users.findByEmail("ben@example.org")).isEmpty();
    }

    @Test
    void anotherRoleAndOtherSitesHoldWithTheNextRequest() {
        var ana = staff.user("Ana", Role.ADMINISTRATOR);
        var open = staff.signedIn(port, ana);
        assertThat(open.get(USERS).statusCode()).isEqualTo(200);

        changes(ana, "Ana Maria", ana.email(), "STAFF", SomeStaff.SOUTH);

        assertThat(open.get(USERS).statusCode()).isEqualTo(403);
        assertThat(open.get("/my-password").body()).contains("Ana Maria");
        assertThat(staff.now(ana).sites()).containsExactly(SomeStaff.SOUTH);
        assertThat(staff.audit(ana.id()))
                .contains("Root user.changed Ana, ADMINISTRATOR, 0 sites → Ana Maria, STAFF, sites 12");
    }

    @Test
    void aDeactivationEndsSessionsWithTheirNextRequestAndAReactivationRevivesNone() {
        var ana = staff.user("Ana", Role.STAFF, SomeStaff.NORTH);
        var open = staff.signedIn(port, ana);

        administrator.sends(page(ana), page(ana) + "/deactivate");
        assertThat(location(open.get("/my-password"))).isEqualTo("/sign-in?ended");
        assertThat(location(open.signIn(ana.email(), SomeStaff.PASSWORD))).isEqualTo("/sign-in?refused");
        assertThat(administrator.get(USERS).body()).doesNotContain(ana.email());
        assertThat(administrator.get(USERS + "?deactivated=true").body()).contains(ana.email());

        var another = staff.user("Eve", Role.STAFF);
        var kept = staff.signedIn(port, another);
        administrator.sends(page(another), page(another) + "/deactivate");
        administrator.sends(page(another), page(another) + "/reactivate");
        assertThat(location(kept.get("/my-password"))).isEqualTo("/sign-in?ended");
        assertThat(location(kept.signIn(another.email(), SomeStaff.PASSWORD))).isEqualTo("/my-password?continue");
        assertThat(staff.audit(another.id()))
                .contains("Root user.deactivated Eve, STAFF, 0 sites", "Root user.reactivated Eve, STAFF, 0 sites");
    }

    @Test
    void theLastAdministratorCanNeitherBeDemotedNorDeactivated() {
        users.save(StaffUser.of(SomeStaff.SUNNY, "invited@example.org", "Invited", null, Role.ADMINISTRATOR));

        var demoted = changes(root, "Root", root.email(), "STAFF");
        assertThat(demoted.statusCode()).isEqualTo(422);
        assertThat(demoted.body()).contains("This is the last administrator who can sign in.");
        administrator.sends(page(root), page(root) + "/deactivate");
        assertThat(administrator.get(page(root)).body()).contains("This is the last administrator");
        assertThat(staff.now(root)).returns(Role.ADMINISTRATOR, StaffUser::role).returns(true, StaffUser::isEnabled);

        staff.user("Second", Role.ADMINISTRATOR);
        changes(root, "Root", root.email(), "SUPERVISOR");
        assertThat(staff.now(root).role()).isEqualTo(Role.SUPERVISOR);
    }

    @Test
    void ofTwoAdministratorsWhoDemoteEachOtherOneStays() throws Exception {
        for (int round = 0; round < 10; round++) {
            var first = staff.user("First", Role.ADMINISTRATOR);
            var second = staff.user("Second", Role.ADMINISTRATOR);
            changes(first, "First", first.email(), "ADMINISTRATOR");
            var others = staff.signedIn(port, first);
            var mine = staff.signedIn(port, second);
            var tokens = List.of(others.token(page(second)), mine.token(page(first)));
            administrator = staff.signedIn(port, root);
            atOnce(
                    () -> others.post(page(second) + "/deactivate", tokens.get(0)),
                    () -> mine.post(page(first) + "/deactivate", tokens.get(1)));

            assertThat(List.of(staff.now(first).isEnabled(), staff.now(second).isEnabled()))
                    .contains(true);
        }
    }

    @Test
    void nobodyRaisesTheirOwnRole() {
        var lead = staff.user("Lead", Role.SUPERVISOR);
        var open = staff.signedIn(port, lead);

        for (var path : List.of(page(lead), page(root), USERS)) {
            var answer = open.sends(
                    "/my-password",
                    path,
                    "name",
                    "Lead",
                    "email",
                    lead.email(),
                    "role",
                    "ADMINISTRATOR",
                    "version",
                    Integer.toString(lead.version()));
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(staff.now(lead).role()).isEqualTo(Role.SUPERVISOR);
        assertThat(open.get("/my-password").body()).doesNotContain(USERS);
    }

    @Test
    void usersOfAnotherAgencyDoNotExist() {
        var far = staff.user(SomeStaff.OTHER, "Far", Role.STAFF);

        assertThat(administrator.get(page(far)).statusCode()).isEqualTo(404);
        for (var act : List.of("", "/deactivate", "/reactivate", "/link", "/pause/lift")) {
            assertThat(administrator.sends(USERS, page(far) + act).statusCode()).isEqualTo(404);
        }
        assertThat(administrator.get(USERS + "?text=" + far.email()).body()).contains("Nobody found");
        assertThat(staff.audit(far.id())).allMatch(entry -> entry.startsWith("Root access.refused"));
    }

    @Test
    void whoEditedMeanwhileIsNotOverwritten() {
        var ana = staff.user("Ana", Role.STAFF, SomeStaff.NORTH);
        changes(ana, "Ana Maria", ana.email(), "STAFF", SomeStaff.NORTH);

        var stale = changes(ana, "Anna", ana.email(), "STAFF", SomeStaff.NORTH);

        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body())
                .contains("Somebody else changed this user", "value=\"Anna\"")
                .contains("value=\"" + staff.now(ana).version() + "\"");
        assertThat(staff.now(ana).name()).isEqualTo("Ana Maria");
    }

    @Test
    void anotherEmailEndsLinksThatWentToTheOldOne() {
        var ana = staff.user("Ana", Role.STAFF, SomeStaff.NORTH);
        administrator.sends(page(ana), page(ana) + "/link");
        await().until(() -> !letters.to(ana.email()).isEmpty());
        var link = letters.to(ana.email()).getLast().path();

        changes(ana, "Ana", "ana.maria@example.org", "STAFF", SomeStaff.NORTH);

        assertThat(new Browser("http://localhost:" + port).get(link).statusCode())
                .isEqualTo(404);
        assertThat(staff.audit(ana.id())).last().asString().endsWith(", another email");
    }

    @Test
    void aLetterThatCannotBeDeliveredIsToldOnTheUsersPage() {
        letters.meet(new LetterRefused("MAILBOX_UNKNOWN"));
        adds("Ben", "ben@example.org", "STAFF");
        var ben = users.findByEmail("ben@example.org").orElseThrow();

        await().untilAsserted(() -> assertThat(administrator.get(page(ben)).body())
                .contains("The link could not be delivered: this mailbox does not exist"));
    }

    @Test
    void hostileNamesAreShownAsTyped() {
        var answer = adds("<script>alert(1)</script> \u202E", "ben@example.org", "STAFF");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(administrator.get(USERS).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
    }

    @Test
    void usersAreFoundByNameEmailAndSite() {
        var ana = staff.user("Ana", Role.STAFF, SomeStaff.NORTH);
        staff.user("Ben", Role.STAFF, SomeStaff.SOUTH);

        assertThat(administrator.get(USERS + "?text=north").body())
                .contains(ana.email())
                .doesNotContain(">Ben<");
        assertThat(administrator.get(USERS + "?text=" + ana.email()).body()).contains("1 user<");
        assertThat(administrator.get(USERS + "?text=%25").body()).contains("Nobody found", "Search for less");
        assertThat(administrator.get(USERS + "?deactivated=true").body()).contains("Nobody is deactivated.");
    }

    private HttpResponse<String> adds(String name, String email, String role, long... sites) {
        return sends(USERS + "/new", USERS, name, email, role, null, sites);
    }

    private HttpResponse<String> changes(StaffUser user, String name, String email, String role, long... sites) {
        return sends(page(user), page(user), name, email, role, Integer.toString(user.version()), sites);
    }

    private HttpResponse<String> sends(
            String from, String to, String name, String email, String role, String version, long... sites) {
        var fields = new ArrayList<>(List.of("name", name, "email", email, "role", role));
        for (var site : sites) {
            fields.addAll(List.of("sites", Long.toString(site)));
        }
        if (version != null) {
            fields.addAll(List.of("version", version));
        }
        return administrator.sends(from, to, fields.toArray(String[]::new));
    }

    private static String page(StaffUser user) {
        return USERS + "/" + user.id();
    }

    @SafeVarargs
    private static <T> void atOnce(Callable<T>... acts) throws Exception {
        try (var pool = Executors.newFixedThreadPool(acts.length)) {
            for (var done : pool.invokeAll(List.of(acts))) {
                done.get();
            }
        }
    }
}
