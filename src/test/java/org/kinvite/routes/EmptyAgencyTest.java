package org.kinvite.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The first minutes: whoever looks anywhere in an agency that has nothing yet is told what to do next, and where. */
@WholeApplication
class EmptyAgencyTest {

    private static final long EMPTY = 71;
    private static final long BEGINNING = 72;
    private static final long SITE = 73;

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    PasswordEncoder passwords;

    @BeforeEach
    void theOthersAreThere() {
        world.prepare();
        world.forgetTries();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /parent-accounts                    | Upload it from your own system               | /settings/roster
            /students                           | Bring in your roster: its sites, classrooms  | /settings/roster
            /tasks                              | Nothing waits for you                        | /parent-accounts
            /dashboard                          | Bring in your roster: its sites, students    | /settings/roster
            /audit?name=nobody-at-all           | Choose a longer time, or narrow it less.     | /audit
            /settings/roster                    | Upload a file above.                         | /settings/roster/template.csv
            /settings/pins                      | Bring in your roster: each of its sites      | /settings/roster
            /settings/api-keys                  | Make one for each door or system             | /settings/api-keys
            /settings/operations                | Look now                                     | /settings/operations/look
            /settings/users?text=nobody-at-all  | Search for less                              | /settings/users
            /settings/users/new                 | import the roster first                      | /settings/users
            """)
    void everyEmptyPageSaysWhatToDoNext(String page, String next, String where) {
        var answer = administratorOf(EMPTY).get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(next, "\"" + where + "\"")
                .doesNotContain("A supervisor can give you access");
    }

    @Test
    void theFirstStepsTickThemselvesOffAndAreGoneWhenTheyAreTaken() {
        var administrator = administratorOf(BEGINNING);
        assertThat(administrator.get("/parent-accounts").body())
                .contains("kv-first", "Once the roster is in")
                .doesNotContain("kv-first-done");

        var guardian = rosterOfOne();
        assertThat(administrator.get("/parent-accounts").body())
                .contains("kv-first-done", "Open Owls", "/parent-accounts?site=73&amp;classroom=75");

        world.insert(
                "INSERT INTO invitation (id, guardian_id, site_id, channel, state, attempt, reminders_sent, reminders_left,"
                        + " invited_by, invited_by_name, invited_at, version)"
                        + " VALUES (?, ?, 73, 'EMAIL', 'REQUESTED', 1, 0, 3, 901, 'Ana', ?, 1)",
                guardian,
                Instant.now());
        assertThat(administrator.get("/parent-accounts").body())
                .contains("Linh Tran")
                .doesNotContain("kv-first");
    }

    private long rosterOfOne() {
        world.jdbc
                .sql("INSERT INTO site VALUES (?, ?, 'East', 'America/New_York', 0)")
                .params(SITE, BEGINNING)
                .update();
        world.jdbc.sql("INSERT INTO program VALUES (74, 72, 'Pre-K', 0)").update();
        world.jdbc.sql("INSERT INTO classroom VALUES (75, 73, 'Owls', 0)").update();
        var student = world.insert("INSERT INTO student VALUES (?, 72, 'Zoë', 'Tran', 0)");
        world.insert(
                "INSERT INTO site_enrollment (id, student_id, site_id, program_id, classroom_id, enrolled_on, version)"
                        + " VALUES (?, ?, 73, 74, 75, '2026-09-01', 1)",
                student);
        return world.insert(
                "INSERT INTO guardian VALUES (?, ?, 'A', 'Linh', 'Tran', 'Mother', 'en', 'EMAIL', 'linh@example.com', NULL, 1)",
                student);
    }

    private Browser administratorOf(long agency) {
        var email = "administrator-" + agency + "@example.org";
        world.jdbc
                .sql("INSERT IGNORE INTO agency VALUES (?, 'New', 0)")
                .param(agency)
                .update();
        world.jdbc
                .sql("INSERT IGNORE INTO staff_user (id, agency_id, email, name, password_hash, role, enabled, version)"
                        + " VALUES (?, ?, ?, 'Dana', ?, 'ADMINISTRATOR', TRUE, 1)")
                .params(agency, agency, email, passwords.encode(World.PASSWORD))
                .update();
        var browser = new Browser("http://localhost:" + port);
        browser.signIn(email, World.PASSWORD);
        return browser;
    }
}
