package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SampleSite;

/** What Kinvite looks like: by day and by night, at a desk, and on a phone in one hand. */
@WalkTest
class LookIT extends Walk {

    private static final int THUMB = 44;
    private static final int SMALLEST = 320;

    private static final List<String> PAGES = List.of(
            "/parent-accounts",
            "/parent-accounts?site=" + SampleSite.MAPLE_STREET.id(),
            "/students",
            "/students/" + SamplePeople.GRACE_JOHNSON.studentId(),
            "/guardians/" + SamplePeople.GRACE_JOHNSON.guardianId() + "/invite",
            "/tasks",
            "/dashboard",
            "/audit",
            "/my-password",
            "/settings/invitations",
            "/settings/roster",
            "/settings/pins",
            "/settings/api-keys",
            "/settings/operations",
            "/settings/privacy",
            "/settings/users");

    @Test
    void everyPartInEveryStateCanBeUsedByEveryoneByDayAndByNight() {
        var page = browsers.desktop();
        page.navigate("/local/style");
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (var width : List.of(1440, 360)) {
                page.setViewportSize(width, 900);
                assertAccessible(page);
                staysInItsWidth(page);
                shot(page, "style-" + width + "-" + scheme.name().toLowerCase());
            }
            page.locator("#open-dialog").click();
            assertThat(page.locator("dialog[open]")).isVisible();
            assertAccessible(page);
            shot(page, "style-dialog-" + scheme.name().toLowerCase());
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog[open]")).hasCount(0);
        }
    }

    @Test
    void onAPhoneNoPageIsPushedAsideAndItsNavigationIsOneLine() {
        var page = StaffWindow.signIn(browsers.phone(), "administrator@kinvite.local")
                .page();
        for (var address : PAGES) {
            page.setViewportSize(360, 740);
            page.navigate(address);
            assertThat(page.locator("h1")).isVisible();
            var tops = tops(page, ".kv-nav a:visible, .kv-menu summary");
            assertThat(tops).as(address).hasSize(4).allMatch(tops.getFirst()::equals);
            assertThat(low(page)).as("too low for a thumb on " + address).isEmpty();
            staysInItsWidth(page);
            page.setViewportSize(SMALLEST, 740);
            staysInItsWidth(page);
            // 400 % zoom of a window of 1280 x 1024
            page.setViewportSize(SMALLEST, 256);
            staysInItsWidth(page);
        }
    }

    @Test
    void onAPhoneADialogIsASheetWithItsButtonsWhereTheThumbIs() {
        var page = StaffWindow.signIn(browsers.phone())
                .loadParentAccounts(SampleSite.MAPLE_STREET, null)
                .page();
        // the sheet is measured where it comes to rest
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.locator("[data-kv-row] button").first().click();
        var sheet = page.locator("dialog[open]");
        assertThat(sheet).isVisible();

        var box = sheet.boundingBox();
        assertThat(box.x).isZero();
        assertThat(box.width).isEqualTo(360);
        assertThat(box.y + box.height).isEqualTo(740);
        assertThat(sheet.locator(".btn-primary").boundingBox().y).isGreaterThan(740 / 2.0);
    }

    private static void staysInItsWidth(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url() + " at " + page.viewportSize().width)
                .isLessThanOrEqualTo(page.viewportSize().width);
    }

    private static List<Integer> tops(Page page, String what) {
        return page.locator(what).all().stream()
                .map(one -> (int) Math.round(one.boundingBox().y))
                .toList();
    }

    /** Buttons that a thumb would miss. */
    private static List<Object> low(Page page) {
        return page
                .locator("main .btn:visible, .kv-nav a:visible, .kv-menu summary, .kv-tick-corner:visible")
                .all()
                .stream()
                .filter(one -> one.boundingBox().height < THUMB)
                .map(one -> one.evaluate("part => part.outerHTML"))
                .toList();
    }
}
