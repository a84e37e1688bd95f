package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.testing.TestBroker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job: staff invite, the family registers, and everyone sees it. */
@WalkTest
class InviteOneFamilyIT extends Walk {

    private static final String PASSWORD = "blue kite over harbor";

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEmailInvitationLeadsFromTheRowToARegisteredFamilyAndBackByUnlink() {
        var grace = SamplePeople.GRACE_JOHNSON;
        var staff = StaffWindow.signIn(browsers.desktop()).loadParentAccounts(SampleSite.MAPLE_STREET, 0);
        var row = staff.onlineAccount(grace);

        staff.press(row, "Invite");
        assertThat(staff.dialog().locator("#channel-EMAIL")).isChecked();
        shot(staff.page(), "invite-dialog");
        staff.press(staff.dialog(), "Invite");

        assertThat(row).containsText(inOrder("Re-Invite.*Emailed .* by .* accepted .* next reminder"));
        assertThat(staff.dialog()).hasCount(0);

        var family = new FamilyWindow(browsers.phone()).openNewestMessage("grace.johnson@example.com");
        assertThat(family.page().frameLocator("iframe").locator("body")).containsText("Grace");
        assertThat(family.page().locator("pre")).containsText("Maple Street");
        family.followLink().confirm();
        assertThat(family.page().locator("main")).containsText("Ava");
        family.register("password");
        assertThat(family.page().locator("#password-error")).isVisible();
        family.register(PASSWORD);
        assertThat(family.heading()).hasText("You are registered");

        assertThat(row).containsText(inOrder("Registered.*grace.johnson@example.com.*Unlink"));
        assertEndedAs(grace, "Event_Registered");

        staff.press(row, "Unlink");
        assertThat(staff.dialog()).containsText("Ava Johnson");
        assertThat(staff.dialog()).containsText("The PIN does not change.");
        var pin = pin(grace);
        staff.dialog().getByLabel("Reason").selectOption("CUSTODY_CHANGED");
        staff.press(staff.dialog(), "Unlink");
        assertThat(row.getByRole(AriaRole.BUTTON).first()).containsText("Invite");
        assertThat(row).not().containsText("grace.johnson@example.com");
        assertThat(pin(grace)).isEqualTo(pin);
    }

    @Test
    void aContactCorrectedOnTheStudentProfileGetsTheTextAndAReInviteANewerLink() {
        var marcus = SamplePeople.MARCUS_JOHNSON;
        var staff = StaffWindow.signIn(browsers.phone()).openStudentProfile(marcus);

        staff.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Correct contact details of Marcus Johnson"))
                .click();
        staff.dialog().getByLabel("Cell Phone 1").fill("not a number");
        staff.dialog().getByLabel("Email 1").fill("marcus@example.org");
        staff.press(staff.dialog(), "Save");
        assertThat(staff.dialog().locator(".invalid-feedback:visible")).hasCount(1);
        assertThat(staff.dialog().getByLabel("Email 1")).hasValue("marcus@example.org");
        shot(staff.page(), "pencil-refused-phone");
        staff.dialog().getByLabel("Cell Phone 1").fill("(718) 555-0155");
        staff.press(staff.dialog(), "Save");

        var card = staff.onlineAccount(marcus);
        staff.sendTo(marcus, "Invite");
        assertThat(card).containsText(inOrder("Re-Invite.*Texted"));
        var family = new FamilyWindow(browsers.phone()).openNewestMessage("+17185550155");
        var olderLink = family.page().locator("main a[href*='/i/']").last().getAttribute("href");

        staff.sendTo(marcus, "Re-Invite");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(messagesTo("+17185550155")).isEqualTo(2));
        family.page().navigate(olderLink);
        assertThat(family.heading()).hasText("There is a newer link");
        family.openNewestMessage("+17185550155").followLink().confirm().register(PASSWORD);
        assertThat(family.heading()).hasText("You are registered");

        assertThat(card).containsText(inOrder("Registered.*\\(718\\) 555-0155.*Unlink"));
        assertEndedAs(marcus, "Event_Registered");
    }

    private void assertEndedAs(SamplePerson person, String end) {
        var invitation = jdbc.sql("SELECT MAX(id) FROM invitation WHERE guardian_id = ?")
                .param(person.guardianId())
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(TestBroker.records().endsOf(invitation)).containsExactly(end));
    }

    private String pin(SamplePerson person) {
        return jdbc.sql("SELECT HEX(ciphertext) FROM pin WHERE guardian_id = ?")
                .param(person.guardianId())
                .query(String.class)
                .single();
    }

    private int messagesTo(String recipient) {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE recipient = ? AND state = 'ACCEPTED'")
                .param(recipient)
                .query(Integer.class)
                .single();
    }

    private static Pattern inOrder(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
