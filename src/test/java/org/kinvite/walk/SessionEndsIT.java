package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing that somebody typed is lost when the session ends, and nobody else gets to see it. */
@WalkTest
class SessionEndsIT extends Walk {

    private static final SamplePerson FATIMA = SamplePeople.FATIMA_HADDAD;
    private static final String TYPED = "fatima.haddad@example.org";
    private static final String DRAFTS =
            "Object.keys(sessionStorage).filter(key => key.startsWith('kv-draft/')).length";
    private static final Pattern PROFILE = Pattern.compile(".*/students/" + FATIMA.studentId() + "$");

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasTypedIntoADialogIsBackOnTheSamePageAndIsForgottenOnceItIsSaved() {
        var staff = typing();
        var page = staff.page();

        everySessionEnds(page);
        staff.press(staff.dialog(), "Save");
        assertThat(page.locator("[role=status]").first()).containsText("You were signed out");
        signInAgain(page, "staff@kinvite.local");

        assertThat(page).hasURL(PROFILE);
        assertThat(email(staff)).hasValue(TYPED);
        assertThat(staff.dialog()).containsText("What you had typed is here again");
        assertAccessible(page);
        shot(page, "draft-is-back");

        staff.press(staff.dialog(), "Save");
        assertThat(staff.dialog()).hasCount(0);
        assertThat(page.locator("#facts-" + FATIMA.guardianId())).containsText(TYPED);
        assertForgotten(page);
    }

    @Test
    void whoeverSignsInInTheSameTabSeesNothingOfWhatAnotherTyped() {
        var staff = typing();
        var page = staff.page();
        assertThat(drafts(page)).isEqualTo(1);

        everySessionEnds(page);
        staff.press(staff.dialog(), "Save");
        signInAgain(page, "supervisor@kinvite.local");

        assertThat(page).hasURL(PROFILE);
        assertForgotten(page);
        assertThat(staff.dialog()).hasCount(0);
        press(page.locator("#pencil-" + FATIMA.guardianId()));
        assertThat(staff.dialog()).not().containsText("What you had typed");
    }

    @Test
    void aPageOfItsOwnComesBackTooAndCanBeBegunAfresh() {
        var page = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .page();
        page.navigate("/settings/invitations");
        var expiry = page.locator("#expiry");
        var before = expiry.inputValue();
        expiry.fill("29");

        everySessionEnds(page);
        press(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)));
        signInAgain(page, "supervisor@kinvite.local");

        assertThat(page).hasURL(Pattern.compile(".*/settings/invitations$"));
        assertThat(expiry).hasValue("29");
        shot(page, "draft-is-back-settings");
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start afresh")));
        assertThat(expiry).hasValue(before);
        assertForgotten(page);
    }

    @Test
    void signingOutForgetsWhatWasTyped() {
        var page = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local")
                .page();
        page.navigate("/settings/invitations");
        page.locator("#expiry").fill("28");
        assertThat(drafts(page)).isEqualTo(1);

        press(page.locator(".kv-menu summary"));
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")));

        assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?out$"));
        assertForgotten(page);
    }

    private StaffWindow typing() {
        var staff = StaffWindow.signIn(browsers.phone()).openStudentProfile(FATIMA);
        press(staff.page().locator("#pencil-" + FATIMA.guardianId()));
        email(staff).fill(TYPED);
        return staff;
    }

    private static Locator email(StaffWindow staff) {
        return staff.dialog().getByLabel("Email 1");
    }

    private static void press(Locator button) {
        button.click();
    }

    private static int drafts(Page page) {
        return (int) page.evaluate(DRAFTS);
    }

    /** The scripts of a page come after what it shows. */
    private static void assertForgotten(Page page) {
        await().pollInSameThread().untilAsserted(() -> assertThat(drafts(page)).isZero());
    }

    /** The page itself would notice as well, and be faster than the press. */
    private void everySessionEnds(Page page) {
        for (var look : List.of("**/tasks/count*", "**/online-accounts*")) {
            page.route(look, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        }
        jdbc.sql("DELETE FROM SPRING_SESSION").update();
    }

    private static void signInAgain(Page page, String email) {
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill("kinvite");
        press(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")));
    }
}
