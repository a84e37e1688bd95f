package org.kinvite.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import org.kinvite.faults.matrix.Count;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.faults.people.Family;
import org.kinvite.faults.people.HostileRoster;
import org.kinvite.faults.people.Staff;
import org.kinvite.faults.provider.Accepted;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SampleStaff;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.util.HtmlUtils;

/** What people type, paste and import. */
@OnlyInTheMatrix
class HostileTextIT extends Faults {

    @Fault(value = 25, what = "hostile text in every field")
    void itIsStoredAndShownAsTypedOrRefusedWithAReason(Row row) throws IOException {
        var since = System.nanoTime();
        var staff = Staff.at(application, SampleStaff.SUPERVISOR);
        var folder = Files.createTempDirectory("kinvite-hostile");
        bringIn(HostileRoster.withANul(folder));
        assertThat(ask("SELECT refusal FROM roster_import ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_TEXT");

        var roster = HostileRoster.in(folder);
        bringIn(roster);
        var stored = guardians(roster);
        assertThat(stored).hasSizeGreaterThan(roster.texts().size() / 2);
        assertThat(roster.texts()).containsAll(stored);
        assertThat(stored.size() + refusedRows()).isEqualTo(roster.texts().size());
        var site = site(roster);
        var page = staff.get("/parent-accounts?site=" + site).body();
        assertThat(stored)
                .allSatisfy(text -> assertThat(HtmlUtils.htmlUnescape(page)).contains(text));
        assertThat(page).doesNotContain("<script>alert", "<img src=x", "<b>bold");

        var before = installation.providers().accepted().size();
        assertThat(staff.post("/group-invitations", "all=true&site=" + site).statusCode())
                .isEqualTo(302);
        until(() -> installation.providers().accepted().size() >= before + stored.size());
        var mails = installation.providers().accepted().subList(before, before + stored.size());
        assertThat(mails.stream().map(Accepted::recipient)).doesNotHaveDuplicates();
        mails.forEach(mail -> assertThat(mail.words()).contains(roster.textOf(mail.recipient())));
        row.ran(new Count(stored.size(), 0, 0, 0, 0), Duration.ofNanos(System.nanoTime() - since));
        row.note("%d of %d texts were stored as typed, the others refused with a reason"
                .formatted(stored.size(), roster.texts().size()));

        fieldsOfForms(roster, staff);
    }

    private void fieldsOfForms(HostileRoster roster, Staff staff) {
        var contact = "/guardians/" + SamplePeople.GRACE_JOHNSON.guardianId() + "/contact";
        for (var text : roster.texts()) {
            var typed = URLEncoder.encode(text, StandardCharsets.UTF_8);
            assertThat(staff.post(contact, "version=1&preferredContact=EMAIL&email=" + typed + "&cellPhone=" + typed)
                            .statusCode())
                    .as(text)
                    .isEqualTo(422);
            assertThat(staff.post("/sign-in", "email=" + typed + "&password=" + typed)
                            .statusCode())
                    .as(text)
                    .isLessThan(500);
            assertThat(new Family(application)
                            .post("/family/sign-in", "/family/sign-in", "contact=" + typed + "&password=" + typed)
                            .statusCode())
                    .as(text)
                    .isLessThan(500);
            if (typed.length() < 4_000) { // longer ones are cut off by the server before anybody reads them
                var found = staff.get("/parent-accounts?site=101&q=" + typed);
                assertThat(found.statusCode()).as(text).isLessThan(500);
                assertThat(found.body()).doesNotContain("<script>alert", "<img src=x", "<b>bold");
            }
        }
    }

    private void bringIn(HostileRoster roster) {
        installation.command("--kinvite.import=" + roster.file(), "--apply", "--keep-leavers");
    }

    private Set<String> guardians(HostileRoster roster) {
        return Set.copyOf(
                ask("SELECT g.first_name FROM guardian g JOIN site_enrollment e ON e.student_id = g.student_id"
                                + " JOIN site s ON s.id = e.site_id WHERE s.name = ?")
                        .param(roster.site())
                        .query(String.class)
                        .list());
    }

    private int refusedRows() {
        return ask("SELECT COUNT(DISTINCT line) FROM roster_import_problem WHERE severity = 'ERROR' AND import_id ="
                        + " (SELECT MAX(id) FROM roster_import)")
                .query(Integer.class)
                .single();
    }

    private long site(HostileRoster roster) {
        return ask("SELECT id FROM site WHERE name = ?")
                .param(roster.site())
                .query(Long.class)
                .single();
    }

    private StatementSpec ask(String sql) {
        return installation.database().asked().sql(sql);
    }
}
