package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Dashboard as a supervisor and a staff user see it, at a desk and on a phone, by day and by night. */
@WalkTest
class DashboardIT extends Walk {

    private static final long LAKE = SampleSite.LAKE_PHALEN.id();

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSupervisorSeesTheNumbersOfParentAccountsAndAnInvitationChangesThem() {
        var supervisor = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local");
        var page = supervisor.page();
        var blocked = new ArrayList<String>();
        page.onConsoleMessage(message -> blocked.add(message.text()));
        link(page, "Dashboard").click();
        assertThat(page.locator("h1")).hasText("Dashboard");
        link(page, SampleSite.LAKE_PHALEN.title()).click();
        var invited = guardians(page, "INVITED");

        var somebody = somebodyOfNoOtherWalk();
        supervisor.openStudentProfile(somebody).sendTo(somebody, "Invite");
        assertThat(supervisor.onlineAccount(somebody)).containsText("Re-Invite");
        page.navigate("/dashboard?site=" + LAKE);
        assertThat(guardians(page, "INVITED")).isEqualTo(invited + 1);
        stage(page, "INVITED").getByRole(AriaRole.LINK).click();
        assertThat(page.locator("main [role=status]").first()).hasText(Pattern.compile(invited + 1 + " guardians?"));

        for (var address : List.of("/dashboard", "/dashboard?site=" + LAKE)) {
            page.navigate(address);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertAccessible(page);
                shot(
                        page,
                        "dashboard-" + (address.contains("site") ? "site-" : "")
                                + scheme.name().toLowerCase());
            }
        }
        assertThat(blocked).isEmpty();
        assertThat(page.request().get("/dashboard/places.csv").text()).contains("Maple Street");
    }

    @Test
    void staffSeeTheirOwnSitesOnAPhoneAndNoOther() {
        var page = StaffWindow.signIn(browsers.phone()).page();
        page.navigate("/dashboard");
        assertThat(page.locator("h1")).hasText("Dashboard");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        assertAccessible(page);
        shot(page, "dashboard-phone");

        page.locator("#weeks").selectOption("4");
        assertThat(page).hasURL(Pattern.compile(".*weeks=4.*"));
        assertThat(page.locator("main")).not().containsText("Camunda Operate");
        assertThat(page.request().get("/dashboard?site=103").status()).isEqualTo(404);
        assertThat(page.request().get("/dashboard/places.csv").text())
                .contains("Lake Phalen")
                .doesNotContain("Kaimukī");
    }

    private SamplePerson somebodyOfNoOtherWalk() {
        return jdbc.sql("SELECT guardian.id, student_id, CONCAT(first_name, ' ', last_name) FROM guardian"
                        + " JOIN site_enrollment USING (student_id) WHERE site_id = ? AND ended_on IS NULL"
                        + " AND slot = 'A' AND preferred_contact = 'EMAIL' AND email IS NOT NULL AND guardian.id > ?"
                        + " ORDER BY guardian.id LIMIT 1")
                .params(LAKE, SamplePeople.HODAN_WARSAME.guardianId())
                .query((row, index) -> new SamplePerson(row.getLong(1), row.getLong(2), row.getString(3)))
                .single();
    }

    private static int guardians(Page page, String stage) {
        return Integer.parseInt(stage(page, stage).locator("td").first().innerText());
    }

    private static Locator stage(Page page, String stage) {
        return page.locator("tr[data-stage=" + stage + "]");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
