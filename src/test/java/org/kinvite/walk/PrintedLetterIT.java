package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.testing.TestBroker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The families hardest to reach: staff print a letter, hand it over, and the family comes in with its code. */
@WalkTest
class PrintedLetterIT extends Walk {

    private static final String PASSWORD = "seven quiet herons";
    private static final String EMAIL = "liam.obrien@example.com";
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(60_000);

    @Autowired
    JdbcClient jdbc;

    @Test
    void aGuardianWithoutAnyContactRegistersWithTheCodeOfALetter() throws IOException {
        var liam = SamplePeople.LIAM_OBRIEN;
        var staff = StaffWindow.signIn(browsers.desktop()).loadParentAccounts(SampleSite.MAPLE_STREET, 0);
        var row = staff.onlineAccount(liam);
        assertThat(row).containsText("No email or cell phone on file.");

        staff.press(row, "Print a letter");
        assertThat(staff.dialog().getByLabel("Printed letter")).isChecked();
        assertAccessible(staff.page());
        shot(staff.page(), "letter-dialog");
        staff.press(staff.dialog(), "Invite");
        assertThat(row).containsText("Letter made", PATIENTLY);
        assertThat(row).containsText("follow up in person");
        shot(staff.page(), "letter-row");
        var code = code(open(staff.page(), row.locator("a[href$='letter.pdf']").getAttribute("href")));

        var family = new FamilyWindow(browsers.phone());
        family.page().navigate("/join");
        assertAccessible(family.page());
        shot(family.page(), "join-phone");
        join(family.page(), code.substring(0, 5));
        assertThat(family.page().locator("#code-error")).containsText("mistyped or missing");
        assertAccessible(family.page());
        shot(family.page(), "join-refused-phone");
        join(family.page(), code.toLowerCase().replace("-", " "));
        shot(family.page(), "join-invitation-phone");
        family.confirm();
        assertThat(family.heading()).hasText("How would you like to sign in?");
        assertAccessible(family.page());
        shot(family.page(), "join-contact-phone");
        family.page().getByLabel("Email").fill(EMAIL);
        press(family.page(), "Send me a code");
        family.page().getByLabel("Code").fill(new FamilyWindow(browsers.phone()).numberFor(EMAIL));
        press(family.page(), "Continue");
        family.register(PASSWORD);
        assertThat(family.heading()).hasText("You are registered");

        assertThat(row).containsText(Pattern.compile("Registered.*" + EMAIL, Pattern.DOTALL), PATIENTLY);
        assertEndedAs(liam, "Event_Registered");
        join(new FamilyWindow(browsers.phone()), code);
    }

    @Test
    void lettersForAClassroomAreMadePrintedAndSorted() throws IOException {
        var staff = StaffWindow.signIn(browsers.desktop()).loadParentAccounts(SampleSite.LAKE_PHALEN, 1);
        staff.page().locator("#all").check();
        press(staff.page(), "Print letters");
        assertThat(staff.dialog()).containsText("letters will be printed:");
        assertAccessible(staff.page());
        shot(staff.page(), "letters-preview");
        staff.dialog().locator("button[type=submit]").click();

        assertThat(staff.page().locator("h1")).containsText("Printed letters at");
        staff.page().reload();
        assertThat(staff.page().locator("#group")).containsText("The PDF is ready", PATIENTLY);
        assertAccessible(staff.page());
        shot(staff.page(), "letters-ready");
        var pdf = open(staff.page(), staff.page().locator("#open-letters").getAttribute("href"));
        var expected = jdbc.sql("SELECT COUNT(*) FROM invitation i JOIN group_letter_row r ON r.invitation_id = i.id"
                        + " WHERE i.channel = 'LETTER' AND i.ended_at IS NULL AND i.site_id = ?")
                .param(SampleSite.LAKE_PHALEN.id())
                .query(Integer.class)
                .single();
        try (var letters = Loader.loadPDF(pdf)) {
            assertThat(letters.getNumberOfPages()).isEqualTo(expected).isPositive();
            var codes = IntStream.rangeClosed(1, expected)
                    .mapToObj(page -> code(pdf, page))
                    .distinct();
            assertThat(codes).hasSize(expected);
        }

        staff.loadParentAccounts(SampleSite.LAKE_PHALEN, 1);
        assertThat(staff.page().locator(".kv-group-bar")).containsText("ready to print");
        shot(staff.page(), "letters-bar");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'letters.opened'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** The letter has done its work. */
    private static void join(FamilyWindow later, String code) {
        later.page().navigate("/join");
        join(later.page(), code);
        assertThat(later.heading()).hasText("You are registered already");
    }

    private static void join(Page page, String typed) {
        page.getByLabel("Code").fill(typed);
        press(page, "Continue");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static byte[] open(Page page, String address) {
        var answer = page.request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static String code(byte[] pdf) {
        return code(pdf, 1);
    }

    private static String code(byte[] pdf, int page) {
        try (var letter = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            var code =
                    Pattern.compile("\\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\\b").matcher(stripper.getText(letter));
            assertThat(code.find()).isTrue();
            return code.group();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
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
}
