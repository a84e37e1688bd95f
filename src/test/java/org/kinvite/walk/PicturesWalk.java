package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SampleSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pictures of the README, from a stack in which a program is at work: {@code mvn verify -Ppictures}. */
@WalkTest
class PicturesWalk extends Walk {

    private static final Path FOLDER = Path.of("docs", "pictures");
    private static final int MOST_BYTES = 250_000;
    private static final SampleSite SITE = SampleSite.MAPLE_STREET;
    private static final double PATIENCE = 180_000;
    private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(PATIENCE);
    private static final String PASSWORD = "blue kite over harbor";

    @Autowired
    JdbcClient jdbc;

    @Test
    void aProgramIsAtWork() throws IOException {
        var families = Reachable.at(SITE, jdbc);
        var staff = StaffWindow.signIn(sized(browsers.desktop(), 1280, 800), "supervisor@kinvite.local");
        var page = staff.page();
        inviteEverybody(staff);

        var phone = sized(browsers.phone(), 390, 844);
        new FamilyWindow(phone).openNewestMessage("+17185550102").followLink();
        picture(phone, "family-invitation-phone");
        registerByEmail("grace.johnson@example.com");
        register(new FamilyWindow(phone));
        phone.navigate("/family");
        picture(phone, "my-family-phone");
        families.stream().limit(24).map(Reachable::email).forEach(this::registerByEmail);

        staff.loadParentAccounts(SITE, 0);
        picture(page, "parent-accounts");
        page.navigate("/students/" + SamplePeople.GRACE_JOHNSON.studentId());
        picture(page, "student-profile");
        page.navigate("/tasks?site=" + SITE.id());
        picture(page, "tasks");
        page.navigate("/dashboard?site=" + SITE.id());
        picture(page, "dashboard");
        sized(page, 390, 844);
        staff.loadParentAccounts(SITE, 0);
        picture(page, "parent-accounts-phone");
    }

    private void inviteEverybody(StaffWindow staff) throws IOException {
        var page = staff.page();
        staff.loadParentAccounts(SITE, null);
        page.locator("#all").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Group Invite"))
                .click();
        staff.press(staff.dialog(), "Send");
        assertThat(page.locator("progress").and(page.locator("[value='0'], [value='1'], [value='2']")))
                .hasCount(0, new HasCountOptions().setTimeout(PATIENCE));
        picture(page, "group-invite");
        assertThat(page.locator("main")).containsText("Done:", PATIENTLY);
    }

    private void registerByEmail(String email) {
        var family = new FamilyWindow(browsers.phone());
        register(family.openNewestMessage(email).followLink());
        family.page().context().close();
    }

    private static void register(FamilyWindow family) {
        family.confirm().register(PASSWORD);
        assertThat(family.page()).hasURL(Pattern.compile(".*/welcome"));
    }

    private static Page sized(Page page, int width, int height) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        return page;
    }

    private static void picture(Page page, String name) throws IOException {
        assertThat(page.locator(".htmx-request")).hasCount(0);
        var file = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
    }
}
