package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A supervisor brings in a roster and takes it out again; the dry run first, and nobody hears of it. */
@WalkTest
class RosterImportIT extends Walk {

    private static final String ROSTER = """
            Site,Program,Classroom,Student First Name,Student Last Name,Guardian A First Name,Guardian A Last Name,Guardian A Email
            Harbor House,Head Start,Seals,Zoë,Walk,Linh,Walk,linh.walk@example.com
            Harbor House,Head Start,Seals,Ava,Walk,Grace,Walk,not an address
            """;
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(30_000);

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRosterComesInAfterItsDryRunAndGoesOutAgain() {
        var messages = count("message");
        var page =
                StaffWindow.signIn(browsers.phone(), "supervisor@kinvite.local").page();
        page.navigate("/settings/roster");
        assertAccessible(page);

        upload(page, "roster.zip", "no zip");
        assertThat(page.locator("#import")).containsText("is no ZIP", PATIENTLY);

        page.navigate("/settings/roster");
        upload(page, "roster.csv", ROSTER);
        assertThat(page.locator("#import")).containsText("Waits for your decision", PATIENTLY);
        assertThat(page.locator("#import")).containsText("This is no email address that could receive mail.");
        assertThat(count("student WHERE last_name = 'Walk'")).isZero();
        assertAccessible(page);
        shot(page, "roster-dry-run-phone");

        button(page, "Apply").click();
        assertThat(page.locator("#import")).containsText("What was changed", PATIENTLY);
        assertThat(page.locator(".kv-group-total")).containsText("Applied", PATIENTLY);
        assertThat(count("student WHERE last_name = 'Walk'")).isEqualTo(2);
        assertThat(count("message")).isEqualTo(messages);
        shot(page, "roster-applied-phone");

        var export = page.request().get("/settings/roster/export.csv");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.text().lines().filter(line -> line.startsWith("Harbor House,Head Start,Seals,")))
                .hasSize(2);
        var own = page.request().get("/parent-accounts/export.csv?site=101&q=Johnson");
        assertThat(own.text()).contains("Johnson").doesNotContain("Martinez");
    }

    @Test
    void staffWhoDoNotDecideForTheAgencyMayNot() {
        var page = StaffWindow.signIn(browsers.desktop()).page();
        for (var address : List.of("/settings/roster", "/settings/roster/export.csv")) {
            assertThat(page.request().get(address).status()).isEqualTo(403);
        }
        assertThat(page.request().get("/parent-accounts/export.csv?site=103").status())
                .isEqualTo(404);
    }

    private static void upload(Page page, String name, String text) {
        page.getByLabel("Files")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        button(page, "Check what would change").click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    private int count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
    }
}
