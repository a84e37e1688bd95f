package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The three states of an Online Account, screen by screen, on Parent Accounts and on the Student Profile: +Invite, Re-Invite,
 * registered with Unlink; and what staff can do with the PIN in each. One family goes through all of it.
 */
@WalkTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnlineAccountIT extends Walk {

    private static final SamplePerson KALIA = SamplePeople.KALIA_OF_TOU;
    private static final String EMAIL = "kalia.vang@example.com";
    private static final String PHONE = "+16515550101";
    private static final String PASSWORD = "blue kite over harbor";

    private static StaffWindow accounts;
    private static StaffWindow profile;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void bothPages() {
        if (accounts == null) {
            accounts = StaffWindow.signIn(browsers.desktop());
            profile = StaffWindow.signIn(browsers.phone());
        }
        accounts.findParentAccounts(SampleSite.LAKE_PHALEN, KALIA);
        profile.openStudentProfile(KALIA);
    }

    @Test
    @Order(1)
    void whoWasNeverInvitedCanBeInvitedAndHasNoPin() {
        offers(row(), "Invite");
        offers(card(), "Invite");
        assertThat(profile.pinCard(KALIA)).hasText("There is no PIN yet: it is made with the first invitation.");
        look(accounts.page(), "1-invite-parent-accounts");
        look(profile.page(), "1-invite-student-profile");

        assertThat(accounts.groupPin(KALIA)).containsText("No PIN will be sent.");
        assertThat(accounts.dialog()).containsText("1 is not registered");
        offers(accounts.dialog(), "Cancel");
        look(accounts.page(), "1-invite-group-pin");
        for (var help : new String[] {"sign-in-guide", "sign-in-pin"}) {
            profile.page().navigate("/guardians/" + KALIA.guardianId() + "/" + help);
            assertThat(profile.page().getByRole(AriaRole.ALERT)).containsText("This guardian is not registered.");
            look(profile.page(), "1-invite-" + help + "-by-address");
        }
    }

    @Test
    @Order(2)
    void whoWasInvitedCanBeReInvitedAndGetANewPinThatNothingSends() {
        accounts.press(row(), "Invite");
        look(accounts.page(), "1-invite-dialog");
        accounts.press(accounts.dialog(), "Invite");
        assertThat(row()).containsText("Emailed");
        offers(row(), "Re-Invite");
        profile.openStudentProfile(KALIA);
        offers(card(), "Re-Invite");
        offers(profile.pinCard(KALIA), "Reveal PIN", "Re-PIN");
        assertThat(profile.pinCard(KALIA)).containsText("for guardians who have registered");
        look(accounts.page(), "2-re-invite-parent-accounts");
        look(profile.page(), "2-re-invite-student-profile");

        assertThat(accounts.groupPin(KALIA)).containsText("1 is not registered");
        look(accounts.page(), "2-re-invite-group-pin");
        var first = revealed();
        look(profile.page(), "2-re-invite-pin-revealed");
        profile.press(profile.pinCard(KALIA), "Re-PIN");
        assertThat(profile.dialog()).containsText("not registered, so nothing is sent");
        look(profile.page(), "2-re-invite-re-pin");
        profile.press(profile.dialog(), "Re-PIN");
        assertThat(profile.dialog()).containsText("Choose a reason.");
        profile.pressFor("FORGOTTEN", "Re-PIN");
        assertThat(profile.page().locator(".kv-toast").last()).containsText("tell the guardian yourself");
        assertThat(revealed()).isNotEqualTo(first);
        profile.press(card(), "Re-Invite");
        look(profile.page(), "2-re-invite-dialog");
    }

    @Test
    @Order(3)
    void whoIsRegisteredCanBeSentTheGuideThePinANewPinAndAGroupPin() {
        var pin = revealed();
        var family = new FamilyWindow(browsers.phone());
        family.openNewestMessage(EMAIL).followLink().confirm().register(PASSWORD);
        assertThat(family.heading()).hasText("You are registered");
        assertThat(family.revealPin()).isEqualTo(pin);

        assertThat(row()).containsText(EMAIL);
        profile.openStudentProfile(KALIA);
        assertThat(card()).containsText(EMAIL);
        offers(card(), "Unlink");
        offers(profile.pinCard(KALIA), "Reveal PIN", "Re-PIN", "Email Sign-in Guide", "Text Sign-in PIN");
        accounts.page().locator("#more-" + KALIA.guardianId()).click();
        offers(row(), "Unlink", "Email Sign-in Guide", "Text Sign-in PIN", "Re-PIN");
        look(accounts.page(), "3-registered-parent-accounts");
        look(profile.page(), "3-registered-student-profile");

        accounts.press(row(), "Email Sign-in Guide");
        look(accounts.page(), "3-registered-sign-in-guide");
        accounts.press(accounts.dialog(), "Send");
        assertThat(accounts.page().locator(".kv-toast").last()).containsText("The Sign-in Guide is on its way.");
        awaitSent("SIGN_IN_GUIDE", 1);

        profile.press(profile.pinCard(KALIA), "Text Sign-in PIN");
        look(profile.page(), "3-registered-sign-in-pin");
        profile.press(profile.dialog(), "Send");
        awaitSent("SIGN_IN_PIN", 1);
        assertThat(family.numberFor(PHONE)).isEqualTo(pin);

        profile.press(profile.pinCard(KALIA), "Re-PIN");
        assertThat(profile.dialog()).containsText("sent to the guardian by email");
        look(profile.page(), "3-registered-re-pin");
        profile.pressFor("SEEN_BY_OTHERS", "Re-PIN");
        awaitSent("RE_PIN_NOTICE", 1);
        var changed = family.numberFor(EMAIL);
        assertThat(changed).isNotEqualTo(pin);

        assertThat(accounts.groupPin(KALIA)).containsText("1 PIN will be sent:");
        look(accounts.page(), "3-registered-group-pin");
        accounts.press(accounts.dialog(), "Send 1");
        assertThat(accounts.page().locator("main")).containsText("Done: 1 of 1 sent");
        look(accounts.page(), "3-registered-group-pin-done");
        assertThat(family.numberFor(EMAIL)).isEqualTo(changed);
        assertThat(family.revealPin()).isEqualTo(changed);
    }

    @Test
    @Order(4)
    void aGuideThatComesBackIsATaskAndItsCorrectionSendsItAgain() {
        var inbox = new FamilyWindow(browsers.phone());
        inbox.page().navigate("/local/inbox?to=" + EMAIL);
        inbox.page()
                .locator("#messages a", new Page.LocatorOptions().setHasText("How to sign in"))
                .first()
                .click();
        inbox.page().locator("form[action$='/bounce'] button").click();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(openTasks()).isEqualTo(1));

        profile.openStudentProfile(KALIA);
        assertThat(profile.pinCard(KALIA)).containsText("that mailbox does not exist");
        look(profile.page(), "4-came-back-student-profile");
        var task = accounts.task(KALIA, SampleSite.LAKE_PHALEN);
        assertThat(task).containsText("a message with the sign-in guide or the PIN could not be sent");
        look(accounts.page(), "4-came-back-tasks");
        accounts.press(task, "Try the same contact again");

        awaitSent("SIGN_IN_GUIDE", 2);
        profile.openStudentProfile(KALIA);
        assertThat(profile.pinCard(KALIA)).not().containsText("mailbox");
    }

    @Test
    @Order(5)
    void unlinkLeadsBackToInviteAndANewRegistrationToTheSamePin() {
        var pin = revealed();
        accounts.press(row(), "Unlink");
        assertThat(accounts.dialog()).containsText("The PIN does not change.");
        look(accounts.page(), "5-unlink-dialog");
        accounts.pressFor("FAMILY_ASKED", "Unlink");
        assertThat(row()).containsText("unlinked");
        offers(row(), "Invite");
        profile.openStudentProfile(KALIA);
        offers(card(), "Invite");
        offers(profile.pinCard(KALIA), "Reveal PIN", "Re-PIN");
        look(accounts.page(), "5-unlinked-parent-accounts");
        look(profile.page(), "5-unlinked-student-profile");
        assertThat(revealed()).isEqualTo(pin);

        profile.sendTo(KALIA, "Invite");
        assertThat(card()).containsText("Emailed");
        var family = new FamilyWindow(browsers.phone());
        family.openNewestMessage(EMAIL).followLink().confirm();
        assertThat(family.heading()).hasText("Add Tou to your account");
        family.press("Sign in").fill("Password", PASSWORD).press("Sign in").press("Yes, add the child to my account");
        assertThat(family.page().locator("main")).containsText("Tou is in your account now.");
        assertThat(family.revealPin()).isEqualTo(pin);
        assertThat(revealed()).isEqualTo(pin);
    }

    private static Locator row() {
        return accounts.onlineAccount(KALIA);
    }

    private static Locator card() {
        return profile.onlineAccount(KALIA);
    }

    /** Exactly these buttons are there, in this order. */
    private static void offers(Locator where, String... buttons) {
        assertThat(where.getByRole(AriaRole.BUTTON)).containsText(buttons);
    }

    private static String revealed() {
        profile.openStudentProfile(KALIA);
        profile.press(profile.pinCard(KALIA), "Reveal PIN");
        return profile.pinCard(KALIA).locator("output").textContent();
    }

    private void awaitSent(String purpose, int times) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM message WHERE guardian_id = ? AND purpose = ? AND provider_id IS NOT NULL")
                        .params(KALIA.guardianId(), purpose)
                        .query(Integer.class)
                        .single())
                .isEqualTo(times));
    }

    private int openTasks() {
        return jdbc.sql("SELECT COUNT(*) FROM task WHERE guardian_id = ? AND decided_at IS NULL")
                .param(KALIA.guardianId())
                .query(Integer.class)
                .single();
    }
}
