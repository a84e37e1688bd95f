package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
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
    private static final String NIGHTLY = """
            Site,Program,Classroom,Student First Name,Student Last Name,Guardian A First Name,Guardian A Last Name,Guardian A Email
            Night House,Head Start,Owls,Zoë,Nightly,Linh,Nightly,not an address
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

    @Test
    void aNightlyDropComesInThroughTheApiWithAKeyOfTheAgency() {
        var page = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .page();
        page.navigate("/settings/api-keys");
        page.getByLabel("Name").fill("Nightly roster");
        page.getByLabel("Site").selectOption("agency");
        button(page, "Make a key").click();
        var key = "Bearer " + page.locator("#secret").innerText();
        assertAccessible(page);

        var file = new FilePayload("drop.csv", "text/csv", NIGHTLY.getBytes(StandardCharsets.UTF_8));
        var taken = page.request()
                .post(
                        "/api/v1/roster-imports",
                        RequestOptions.create()
                                .setHeader("Authorization", key)
                                .setMultipart(
                                        FormData.create().set("files", file).set("apply", true)));
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        var address = taken.headers().get("location");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> get(page, address, key).text().contains("\"state\":\"APPLIED\""));
        assertThat(get(page, address, key).text()).contains("\"outcome\":\"DONE\"", "\"STUDENTS_ADDED\":1");
        assertThat(get(page, address + "/problems.csv", key).text()).contains("This is no email address");
        assertThat(count("student WHERE last_name = 'Nightly'")).isEqualTo(1);
        assertThat(get(page, "/api/v1/sites/101/invitations", key).status()).isEqualTo(404);
        assertThat(get(page, "/v3/api-docs", "").text()).contains("/api/v1/roster-imports/{id}/application");
    }

    private static APIResponse get(Page page, String address, String key) {
        return page.request().get(address, RequestOptions.create().setHeader("Authorization", key));
    }

    private static void upload(Page page, String name, String text) {
        page.getByLabel("Files")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        button(page, "Check what would change").click();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private int count(String from) {
        return jdbc.sql("SELECT COUNT(*) FROM " + from).query(Integer.class).single();
    }
}
