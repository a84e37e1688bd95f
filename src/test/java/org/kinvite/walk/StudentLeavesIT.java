package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.testing.TestBroker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changes while an invitation is open: the student leaves, or a supervisor chooses other days. */
@WalkTest
class StudentLeavesIT extends Walk {

    @Autowired
    JdbcClient jdbc;

    @Test
    void anInvitationEndsWithTheEnrollmentAndTheProfileStays() {
        var hodan = SamplePeople.HODAN_WARSAME;
        var staff = StaffWindow.signIn(browsers.phone()).openStudentProfile(hodan);
        staff.sendTo(hodan, "Invite");
        assertThat(staff.onlineAccount(hodan)).containsText("Re-Invite");

        button(staff.page(), "End enrollment").click();
        assertThat(staff.dialog()).containsText("no longer enrolled");
        assertThat(staff.dialog().getByText("Cancel")).isFocused();
        assertAccessible(staff.page());
        shot(staff.page(), "end-enrollment-phone");
        staff.press(staff.dialog(), "End enrollment");

        assertThat(staff.page().locator(".kv-places")).containsText("ended on");
        assertThat(button(staff.page(), "End enrollment")).hasCount(0);
        assertThat(staff.onlineAccount(hodan)).containsText("no longer enrolled");
        assertThat(staff.onlineAccount(hodan).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertAccessible(staff.page());
        shot(staff.page(), "student-left-phone");
        var invitation = jdbc.sql("SELECT MAX(id) FROM invitation WHERE guardian_id = ?")
                .param(hodan.guardianId())
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(TestBroker.records().endsOf(invitation)).containsExactly("Event_Unenrolled"));
    }

    @Test
    void supervisorsChooseTheDaysAndStaffSeeThem() {
        var supervisor = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .page();
        supervisor.navigate("/settings/invitations");
        supervisor.getByLabel("Reminder 2").fill("2");
        button(supervisor, "Save").click();
        assertThat(supervisor.getByText("Enter a day after day 3.")).isVisible();
        assertThat(supervisor.getByLabel("Reminder 2")).isFocused();
        assertAccessible(supervisor);
        shot(supervisor, "cadence-refused");
        supervisor.getByLabel("Reminder 2").fill("5");
        button(supervisor, "Save").click();
        assertTold(supervisor, "Saved.");

        var staff = StaffWindow.signIn(browsers.phone()).page();
        staff.navigate("/settings/invitations");
        assertThat(staff.locator("main")).containsText("3, 5, 12");
        assertThat(button(staff, "Save")).hasCount(0);
        assertAccessible(staff);

        button(supervisor, "Back to the defaults").click();
        assertThat(supervisor.getByLabel("Reminder 2")).hasValue("7");
        assertAccessible(supervisor);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
