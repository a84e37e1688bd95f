package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family asks what is held about it, then to be forgotten; and an agency chooses how long it keeps what it needs no more. */
@WalkTest
class PrivacyIT extends Walk {

    private static final SamplePerson LINH = SamplePeople.LINH_OF_MINH;
    private static final String PASSWORD = "nine gulls over the pier";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRegisteredParentIsToldAllThatIsHeldAndIsErasedAndOutOfTheAccount() throws IOException {
        var phone = phoneOf(LINH);
        var staff = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .openStudentProfile(LINH);
        var card = staff.page().locator("#guardian-" + LINH.guardianId());
        staff.press(staff.onlineAccount(LINH), "Invite");
        staff.press(staff.dialog(), "Invite");
        assertThat(staff.onlineAccount(LINH)).containsText("Texted");
        var family = new FamilyWindow(browsers.phone()).openNewestMessage(phone);
        family.followLink().confirm().register(PASSWORD);
        assertThat(family.heading()).hasText("You are registered");
        family.page().navigate("/family");
        assertThat(family.heading()).hasText("My family");

        staff.openStudentProfile(LINH);
        var download = staff.page()
                .waitForDownload(() -> link(card, "Export all that is held").click());
        var held = new ObjectMapper().readTree(download.createReadStream());
        assertThat(held.at("/guardians/0/cellPhone").asText()).isEqualTo(phone);
        assertThat(held.at("/accounts/0/signInContact").asText()).isEqualTo(phone);
        assertThat(held.at("/messages")).isNotEmpty();

        link(card, "Erase").click();
        assertThat(staff.page().locator("main")).containsText("The family account is erased");
        look(staff.page(), "privacy-erase");
        button(staff.page(), "Erase for good").click();
        assertThat(staff.page().locator("main")).containsText("Choose a reason.");
        assertThat(staff.page().locator("main")).containsText("Tick this to go on.");
        look(staff.page(), "privacy-erase-wrong");
        staff.page().getByLabel("Reason").selectOption("FAMILY_ASKED");
        staff.page().getByLabel("It cannot be undone.").check();
        button(staff.page(), "Erase for good").click();

        assertThat(staff.page().locator("main [role=status]").first()).containsText("Erased.");
        assertThat(card).not().containsText(LINH.name());
        assertThat(card).not().containsText(phone);
        look(staff.page(), "privacy-erased");
        family.page().reload();
        assertThat(family.heading()).hasText("Sign in to your family account");
        family.signIn(phone, PASSWORD);
        assertThat(family.page().locator("main")).containsText("do not match");
    }

    @Test
    void aSupervisorChoosesHowLongThingsAreKeptAndIsToldWhatIsWrong() {
        var page = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .page();
        page.navigate("/settings/privacy");
        look(page, "privacy-settings");
        var days = page.getByLabel("Days until it is forgotten where a message went");

        days.fill("7");
        button(page, "Save").click();
        assertThat(page.locator("main")).containsText("Enter a number from 90 to 3,650.");
        assertThat(days).hasValue("7");
        look(page, "privacy-settings-wrong");
        days.fill("400");
        button(page, "Save").click();

        assertThat(page.locator("main [role=status]").first()).containsText("Saved.");
        assertThat(days).hasValue("400");
    }

    private String phoneOf(SamplePerson person) {
        return jdbc.sql("SELECT cell_phone FROM guardian WHERE id = ?")
                .param(person.guardianId())
                .query(String.class)
                .single();
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
