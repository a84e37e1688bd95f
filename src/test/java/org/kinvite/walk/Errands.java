package org.kinvite.walk;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.messaging.OptOutLinks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings about what a page is to show, by the forms and messages that staff and families would use for it. */
record Errands(Visitors visitors, JdbcClient jdbc, OptOutLinks optOutLinks) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INVITATION = Pattern.compile("/family/invitations/([^/?]+)");
    private static final String ROSTER = """
            Site,Program,Classroom,Student First Name,Student Last Name,Guardian A First Name,Guardian A Last Name,Guardian A Email
            Kaimukī Preschool,Head Start,Honu,Zoë,Every,Linh,Every,linh.every@example.com
            Kaimukī Preschool,Head Start,Honu,Ava,Every,Grace,Every,not an address
            """;

    /** Ticks people and sends a group's form. @return the group's id */
    long send(String address, SampleSite site, List<Reachable> people) {
        var form = FormData.create().set("site", Long.toString(site.id()));
        people.forEach(one -> form.append("ticked", Long.toString(one.person().guardianId())));
        return post(address, RequestOptions.create().setForm(withToken(form)));
    }

    /** The end of the link that somebody was sent. */
    String link(Reachable somebody) {
        awaitMessage(somebody, "INVITATION");
        return inbox().openNewestMessage(somebody.email()).newestLink().replaceFirst(".*/i/", "");
    }

    /** As the family's window names the invitation whose link it has opened. */
    String openedInvitation() {
        var found = INVITATION.matcher(visitors.window("family").url());
        if (!found.find()) {
            throw new IllegalStateException("no link was opened");
        }
        return found.group(1);
    }

    String resetCode(Reachable somebody) {
        awaitMessage(somebody, "PASSWORD_RESET");
        return inbox().numberFor(somebody.email());
    }

    /** The end of the link with which somebody stops our emails. */
    String stop(Reachable somebody) {
        var message = number("SELECT MIN(id) FROM message WHERE recipient = ?", somebody.email());
        return optOutLinks.of(message).orElseThrow().replaceFirst(".*/", "");
    }

    /** An invitation comes back. @return where its task waits */
    long bounce(Reachable somebody, SampleSite site) {
        awaitMessage(somebody, "INVITATION");
        var message = inbox().openNewestMessage(somebody.email()).page();
        message.locator("form[action$='/bounce'] button").click();
        var task = "SELECT COUNT(*) FROM task WHERE guardian_id = ?";
        await().atMost(PATIENCE).until(() -> number(task, somebody.person().guardianId()) > 0);
        return site.id();
    }

    /** A roster waits for its decision. @return the import's id */
    long rosterImport() {
        var file = new FilePayload("roster.csv", "text/csv", ROSTER.getBytes(StandardCharsets.UTF_8));
        var form = FormData.create().set("files", file).set("timeZone", "Pacific/Honolulu");
        var id = post("/settings/roster", RequestOptions.create().setMultipart(withToken(form)));
        var checked = "SELECT COUNT(*) FROM roster_import WHERE state = 'CHECKED' AND id = ?";
        await().atMost(PATIENCE).until(() -> number(checked, id) > 0);
        return id;
    }

    /** The end of the link with which a staff user chooses a new password. */
    String staffLink(String email) {
        var nobody = visitors.window("nobody");
        nobody.navigate("/forgotten-password");
        List.of("#email: " + email, "Enter").forEach(new Acts(nobody)::perform);
        var inbox = inbox().page();
        await().atMost(PATIENCE).pollInSameThread().until(() -> {
            inbox.navigate("/local/inbox?to=" + email);
            return inbox.locator("#messages a[href*='/email/']").count() > 0;
        });
        return inbox().openNewestMessage(email)
                .page()
                .locator("main a[href*='/staff-links/']")
                .first()
                .getAttribute("href")
                .replaceFirst(".*/staff-links/", "");
    }

    /** The inbox's id of the newest message to somebody. */
    String newestMessage(String recipient) {
        return inbox().openNewestMessage(recipient).page().url().replaceFirst(".*/", "");
    }

    long enrollment(Reachable somebody) {
        return number(
                "SELECT MIN(id) FROM site_enrollment WHERE ended_on IS NULL AND student_id = ?",
                somebody.person().studentId());
    }

    long user(String email) {
        return number("SELECT id FROM staff_user WHERE email = ?", email);
    }

    private FamilyWindow inbox() {
        return new FamilyWindow(visitors.window("inbox"));
    }

    /** @return the number at the end of the address it leads to */
    private long post(String address, RequestOptions form) {
        var answer = visitors.window("supervisor").request().post(address, form);
        if (!answer.url().matches(".*/\\d+")) {
            throw new IllegalStateException(address + " answered " + answer.status() + " from " + answer.url());
        }
        return Long.parseLong(answer.url().replaceFirst(".*/", ""));
    }

    private FormData withToken(FormData form) {
        var token = visitors.window("supervisor").locator("meta[name=_csrf]").getAttribute("content");
        return form.set("_csrf", token);
    }

    private void awaitMessage(Reachable somebody, String purpose) {
        var accepted = jdbc.sql(
                        "SELECT COUNT(*) FROM message WHERE recipient = ? AND purpose = ? AND state = 'ACCEPTED'")
                .params(somebody.email(), purpose)
                .query(Long.class);
        await().atMost(PATIENCE).until(() -> accepted.single() > 0);
    }

    private long number(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }
}
