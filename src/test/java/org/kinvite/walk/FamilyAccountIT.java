package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.testing.TestBroker;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes after registration: the family's own pages, Unlink as both sides see it, and the same PIN ever after. */
@WalkTest
class FamilyAccountIT extends Walk {

    private static final SamplePerson LINH = SamplePeople.LINH_OF_LAN;
    private static final String PHONE = "+17185550106";
    private static final String EMAIL = "linh.at.home@example.com";
    private static final String PASSWORD = "blue kite over harbor";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aFamilyRegistersWithAnotherContactIsUnlinkedAndComesBackToTheSamePin() {
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(LINH);
        var card = staff.onlineAccount(LINH);
        staff.sendTo(LINH, "Invite");
        assertThat(card).containsText("Texted");

        var phone = new FamilyWindow(browsers.phone());
        phone.openNewestMessage(PHONE).followLink().confirm();
        phone.follow("Use another email or phone");
        phone.page().getByLabel("Email or phone").fill(EMAIL);
        shot(phone.page(), "family-own-contact");
        phone.press("Send me a code");
        phone.page().getByLabel("Code").fill(new FamilyWindow(browsers.phone()).numberFor(EMAIL));
        shot(phone.page(), "family-code");
        phone.press("Continue");
        assertThat(phone.page().locator("#username")).hasValue(EMAIL);
        phone.register(PASSWORD);
        assertThat(phone.heading()).hasText("You are registered");
        phone.follow("Go to My family");
        assertThat(phone.page().locator("main")).containsText("Lan");
        shot(phone.page(), "family-home");

        assertThat(card).containsText(EMAIL);
        assertThat(card).containsText("Not the contact on file");

        var laptop = new FamilyWindow(browsers.desktop());
        laptop.page().navigate("/family/account");
        laptop.page().getByLabel("Email or phone").fill(EMAIL.toUpperCase());
        laptop.page().getByLabel("Password").fill(PASSWORD);
        laptop.press("Sign in");
        assertThat(laptop.heading()).hasText("My account");
        var pin = laptop.revealPin();
        shot(laptop.page(), "family-pin");

        staff.press(card, "Unlink");
        staff.dialog().getByLabel("Reason").selectOption("CUSTODY_CHANGED");
        staff.press(staff.dialog(), "Unlink");
        assertThat(card).containsText("unlinked");
        for (var tab : List.of(phone, laptop)) {
            tab.page().reload();
            assertThat(tab.heading()).hasText("Sign in to your family account");
            assertThat(tab.page().locator("main")).not().containsText("Lan");
        }
        assertEndedAs("Event_FamilyNotified");
        assertThat(newestMessageTo(EMAIL, "UNLINKED")).isEqualTo("ACCEPTED");

        staff.sendTo(LINH, "Invite");
        assertThat(card).containsText("Texted");
        phone.openNewestMessage(PHONE).followLink();
        phone.follow("I have a family account already");
        phone.page().getByLabel("Email or phone").fill(EMAIL);
        phone.page().getByLabel("Password").fill(PASSWORD);
        phone.press("Sign in");
        phone.press("Yes, add the child to my account");
        assertThat(phone.page().locator("main")).containsText("Lan is in your account now.");
        assertThat(phone.page().locator("main")).containsText("Lan");
        assertThat(phone.revealPin()).isEqualTo(pin);
        assertThat(card).containsText(EMAIL);
    }

    private void assertEndedAs(String end) {
        var link = jdbc.sql("SELECT MAX(id) FROM account_link WHERE guardian_id = ?")
                .param(LINH.guardianId())
                .query(Long.class)
                .single();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(TestBroker.records().endsOf(link)).containsExactly(end));
    }

    private String newestMessageTo(String recipient, String purpose) {
        return jdbc.sql("SELECT state FROM message WHERE recipient = ? AND purpose = ? ORDER BY id DESC LIMIT 1")
                .params(recipient, purpose)
                .query(String.class)
                .single();
    }
}
