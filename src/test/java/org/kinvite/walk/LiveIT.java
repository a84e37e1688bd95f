package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEmptyOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;

/** Pages that nobody touches show what others do, unless someone is busy on them, and say when they no longer can. */
@WalkTest
class LiveIT extends Walk {

    private static final SamplePerson OMAR = SamplePeople.OMAR_HADDAD;
    private static final String PHONE = "+61491570156";
    private static final String REGISTERED = "Registered";

    /** A page on which nothing is under way asks every fifteen seconds. */
    private static final ContainsTextOptions NEXT_LOOK = new ContainsTextOptions().setTimeout(45_000);

    @Test
    void theRowTheCardAndItsHistoryChangeByThemselvesWhenTheFamilyRegisters() {
        var watcher = StaffWindow.signIn(browsers.desktop()).findParentAccounts(SampleSite.MAPLE_STREET, OMAR);
        var profile = StaffWindow.signIn(browsers.phone()).openStudentProfile(OMAR);
        var another = StaffWindow.signIn(browsers.desktop()).findParentAccounts(SampleSite.MAPLE_STREET, OMAR);

        another.sendTo(OMAR, "Invite");
        for (var window : List.of(watcher, profile)) {
            assertThat(window.onlineAccount(OMAR)).containsText("Texted", NEXT_LOOK);
        }
        profile.page().locator("#history-" + OMAR.guardianId()).click();
        watcher.page().locator("#more-" + OMAR.guardianId()).click();

        new FamilyWindow(browsers.phone())
                .openNewestMessage(PHONE)
                .followLink()
                .confirm()
                .register("blue kite over harbor");

        assertThat(profile.onlineAccount(OMAR)).containsText(REGISTERED, NEXT_LOOK);
        assertThat(history(profile)).containsText(REGISTERED, NEXT_LOOK);
        assertThat(another.onlineAccount(OMAR)).containsText(REGISTERED, NEXT_LOOK);
        assertThat(watcher.onlineAccount(OMAR)).not().containsText(REGISTERED);
        watcher.page().locator("#more-" + OMAR.guardianId()).click();
        assertThat(watcher.onlineAccount(OMAR)).containsText(REGISTERED, NEXT_LOOK);
        shot(profile.page(), "live-profile");
    }

    @Test
    void aLostConnectionIsToldAPressCountsAsNotDoneAndTheFirstAnswerHealsIt() {
        var staff = StaffWindow.signIn(browsers.desktop()).loadParentAccounts(SampleSite.MAPLE_STREET, 0);
        var page = staff.page();
        var bar = page.locator("#connection");
        var first = page.locator("[data-kv-row] button[id^='action-']").first();
        assertThat(bar).isEmpty();

        page.context().setOffline(true);
        assertThat(bar).containsText("No connection to Kinvite. What you see is from");
        first.click();
        assertThat(page.locator(".kv-toast-problem").first()).containsText("take that as not done");
        for (var scheme : ColorScheme.values()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            if (scheme != ColorScheme.NO_PREFERENCE) {
                assertAccessible(page);
                shot(page, "no-connection-" + scheme.name().toLowerCase());
            }
        }

        page.waitForRequest(asked -> asked.url().contains("/online-accounts"), () -> page.context()
                .setOffline(false));
        assertThat(bar).isEmpty();
        first.click();
        assertThat(staff.dialog()).isVisible();
    }

    @Test
    void anAnswerThatNeverComesIsALostConnectionToo() {
        var page = StaffWindow.signIn(browsers.phone())
                .loadParentAccounts(SampleSite.MAPLE_STREET, 0)
                .page();
        page.route("**/tasks/count*", route -> route.abort("timedout"));
        page.route("**/online-accounts*", route -> route.abort("timedout"));

        var bar = page.locator("#connection");
        assertThat(bar).containsText("Trying again", NEXT_LOOK);
        assertAccessible(page);
        shot(page, "no-connection-phone");

        page.unroute("**/tasks/count*");
        page.unroute("**/online-accounts*");
        assertThat(bar).isEmpty(new IsEmptyOptions().setTimeout(45_000));
    }

    private static Locator history(StaffWindow staff) {
        return staff.page().locator("#past-" + OMAR.guardianId() + " details[open]");
    }
}
