package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.testing.TestBroker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Group Invite of a whole site, as staff see it; and what the engine was told of it. */
@WalkTest
class InviteWholeSiteIT extends Walk {

    private static final Logger LOG = LoggerFactory.getLogger(InviteWholeSiteIT.class);
    private static final double PATIENCE = Duration.ofMinutes(3).toMillis();

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyoneWhoMatchesIsInvitedOnceAndEachRowSaysWhatBecameOfIt() {
        var staff = StaffWindow.signIn(browsers.desktop()).loadParentAccounts(SampleSite.MAPLE_STREET, null);
        staff.page().getByLabel("Select all that match (300)").check();
        staff.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Group Invite"))
                .click();
        assertThat(staff.dialog()).containsText("have no usable contact");
        shot(staff.page(), "group-preview");
        var started = System.nanoTime();
        staff.dialog()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"))
                .click();

        assertThat(staff.page().locator("progress")).isVisible();
        shot(staff.page(), "group-progress");
        assertThat(staff.page().locator("main")).containsText("Done:", new ContainsTextOptions().setTimeout(PATIENCE));
        var seconds = (System.nanoTime() - started) / 1e9;
        LOG.info("a group invite of 300 took {} s", Math.round(seconds * 10) / 10.0);
        shot(staff.page(), "group-done");

        assertThat(staff.page().locator("main")).containsText("That number cannot receive texts");
        assertThat(once("SELECT COUNT(*) FROM (SELECT guardian_id FROM message WHERE state = 'ACCEPTED'"
                        + " GROUP BY guardian_id, idempotency_key HAVING COUNT(*) > 1) doubled"))
                .isZero();
        assertThat(once("SELECT COUNT(*) FROM group_invitation_row r JOIN invitation i ON i.id = r.invitation_id"
                        + " LEFT JOIN message m ON m.guardian_id = r.guardian_id AND m.state = 'ACCEPTED'"
                        + " WHERE m.id IS NULL AND i.state <> 'NEEDS_ATTENTION'"))
                .isZero();
    }

    /** Everyone with Operate reads variables, error messages and correlation keys (process.md). */
    @Test
    void theEngineKnowsNobodyByNameContactOrPin() {
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(SamplePeople.ROSA_MARTINEZ);
        staff.sendTo(SamplePeople.ROSA_MARTINEZ, "Invite");
        assertThat(staff.onlineAccount(SamplePeople.ROSA_MARTINEZ)).containsText("Emailed");

        var records = TestBroker.records().all();
        assertThat(records).hasSizeGreaterThan(10);
        var contacts = jdbc.sql("SELECT email FROM guardian WHERE email IS NOT NULL"
                        + " UNION SELECT cell_phone FROM guardian WHERE cell_phone IS NOT NULL"
                        + " UNION SELECT CONCAT(first_name, ' ', last_name) FROM guardian"
                        + " UNION SELECT CONCAT(first_name, ' ', last_name) FROM student")
                .query(String.class)
                .list();
        var all = records.toString();
        assertThat(contacts.stream().filter(all::contains)).isEmpty();
        assertThat(List.of("/i/", "Sam Rivera").stream().filter(all::contains)).isEmpty();
    }

    private int once(String count) {
        return jdbc.sql(count).query(Integer.class).single();
    }
}
