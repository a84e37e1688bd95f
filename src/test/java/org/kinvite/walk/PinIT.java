package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.testing.Canaries;
import org.kinvite.testing.TestBroker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family's secrets are where they were sent, and nowhere else, whatever has been done with them. */
@WalkTest
class PinIT extends Walk {

    private static final SamplePerson LEILANI = SamplePeople.LEILANI_KEALOHA;
    private static final String PHONE = "+18085550101";
    private static final String EMAIL = "leilani.at.home@example.com";
    private static final String PASSWORD = "seven turtles under lava";
    private static final String NEW_PASSWORD = "quiet lava over seven turtles";

    /** Where the providers keep what was sent. */
    private static final String INBOX = "inbox";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Value("${kinvite.local.folder}")
    Path stack;

    @Test
    void aPinALinkACodeAndAPasswordAreWhereTheyWereSentAndNowhereElse() {
        var secrets = new LinkedHashMap<String, String>();
        var staff = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .openStudentProfile(LEILANI);
        staff.sendTo(LEILANI, "Invite");
        assertThat(staff.onlineAccount(LEILANI)).containsText("Texted");
        var family = new FamilyWindow(browsers.phone()).openNewestMessage(PHONE);
        secrets.put("link", family.newestLink().replaceFirst(".*/i/", ""));
        family.followLink().confirm().follow("Use another email or phone");
        family.fill("Email or phone", EMAIL).press("Send me a code");
        secrets.put("code", new FamilyWindow(browsers.phone()).numberFor(EMAIL));
        family.fill("Code", secrets.get("code")).press("Continue");
        secrets.put("password", PASSWORD);
        family.register(PASSWORD);
        assertThat(family.heading()).hasText("You are registered");

        secrets.put("pin", family.revealPin());
        staff.openStudentProfile(LEILANI);
        staff.press(staff.pinCard(LEILANI), "Reveal PIN");
        assertThat(staff.pinCard(LEILANI).locator("output")).hasText(secrets.get("pin"));
        staff.press(staff.pinCard(LEILANI), "Text Sign-in PIN");
        staff.press(staff.dialog(), "Send");
        awaitSent("SIGN_IN_PIN");
        staff.press(staff.pinCard(LEILANI), "Re-PIN");
        staff.pressFor("SEEN_BY_OTHERS", "Re-PIN");
        awaitSent("RE_PIN_NOTICE");
        secrets.put("new pin", family.revealPin());
        assertThat(secrets.get("new pin")).isNotEqualTo(secrets.get("pin"));

        aMinutePasses(jdbc);
        family.page().navigate("/family/forgotten-password");
        family.fill("Email or phone", EMAIL).press("Send me a code");
        awaitSent("PASSWORD_RESET");
        secrets.put("reset code", new FamilyWindow(browsers.phone()).numberFor(EMAIL));
        family.fill("Code", secrets.get("reset code")).press("Continue");
        secrets.put("new password", NEW_PASSWORD);
        family.fill("New password", NEW_PASSWORD).press("Set the password");
        assertThat(family.heading()).hasText("Sign in to your family account");
        family.page().navigate("/family/sign-in");
        family.signIn(EMAIL, "a password that is wrong");
        assertThat(family.page().locator("main")).containsText("do not match");
        secrets.put("wrong password", "a password that is wrong");

        var found = canaries().whereAre(secrets);

        assertThat(found)
                .containsEntry("pin", Set.of(INBOX))
                .containsEntry("new pin", Set.of(INBOX))
                .containsEntry("link", Set.of(INBOX))
                .containsEntry("code", Set.of(INBOX))
                .containsEntry("reset code", Set.of(INBOX))
                .containsEntry("password", Set.of())
                .containsEntry("new password", Set.of())
                .containsEntry("wrong password", Set.of());
        assertEveryPlaceIsSearchedAndNobodyIsNamedByEngineAndLogs();
    }

    private Canaries canaries() {
        return Canaries.in(dataSource)
                .alsoIn("broker", TestBroker.folder())
                .alsoIn("logs", stack.resolve("log"))
                .alsoIn(INBOX, stack.resolve("inbox"));
    }

    /** What must be in a place is found there, or the search would prove nothing. */
    private void assertEveryPlaceIsSearchedAndNobodyIsNamedByEngineAndLogs() {
        var found = canaries()
                .whereAre(Map.of(
                        "guardian",
                        LEILANI.name(),
                        "student",
                        "Keoni Kealoha",
                        "phone",
                        PHONE.substring(1),
                        "contact",
                        EMAIL,
                        "invitation",
                        invitation(),
                        "logger",
                        "org.kinvite"));

        assertThat(found.get("contact"))
                .contains(
                        "database files",
                        "family_account.sign_in_contact",
                        "message.recipient",
                        "verification_code.contact",
                        INBOX);
        assertThat(found.get("invitation")).contains("broker", "invitation.id");
        assertThat(found.get("logger")).contains("logs");
        Stream.of("guardian", "student", "phone", "contact")
                .forEach(name -> assertThat(found.get(name)).as(name).doesNotContain("broker", "logs"));
    }

    private String invitation() {
        return jdbc.sql("SELECT MAX(id) FROM invitation WHERE guardian_id = ?")
                .param(LEILANI.guardianId())
                .query(String.class)
                .single();
    }

    private void awaitSent(String purpose) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(jdbc.sql("SELECT COUNT(*) FROM message WHERE guardian_id = ?"
                                        + " AND purpose = ? AND state = 'ACCEPTED'")
                                .params(LEILANI.guardianId(), purpose)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(1));
    }
}
