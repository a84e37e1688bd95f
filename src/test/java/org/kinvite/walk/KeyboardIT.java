package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SampleSite;

/** The main job without a pointer: every press here is a key. */
@WalkTest
class KeyboardIT extends Walk {

    @Test
    void aFamilyIsFoundAndInvitedByKeysAlone() {
        var person = SamplePeople.CARLOS_MARTINEZ;
        var staff = StaffWindow.signIn(browsers.desktop()).loadParentAccounts(SampleSite.MAPLE_STREET, null);
        var page = staff.page();

        press(page, "/");
        page.keyboard().type("Martínez");
        press(page, "Enter");
        assertThat(page.locator("[data-kv-row]").first()).containsText("Martínez");
        press(page, "ArrowDown");
        toRow(page, "tick-" + person.guardianId());
        press(page, "Space");
        assertThat(page.locator("[data-kv-ticked]")).containsText("1");
        press(page, "Enter");
        assertThat(staff.dialog()).containsText("Carlos");
        press(page, "Escape");
        assertThat(staff.dialog()).hasCount(0);
        assertThat(page.locator("#action-" + person.guardianId())).isFocused();
        press(page, "Enter");
        assertThat(staff.dialog()).isVisible();
        press(page, "Enter");

        assertThat(staff.onlineAccount(person)).containsText(Pattern.compile("Re-Invite"));
    }

    @Test
    void theKeysAreToldAndThoseThatDictationMayPressCanBeSwitchedOff() {
        var page = StaffWindow.signIn(browsers.desktop())
                .loadParentAccounts(SampleSite.MAPLE_STREET, 0)
                .page();
        var keys = page.locator("dialog[data-kv-keys]");

        press(page, "?");
        assertThat(keys).isVisible();
        assertAccessible(page);
        shot(page, "keys");
        keys.getByRole(AriaRole.CHECKBOX).uncheck();
        press(page, "Escape");
        press(page, "/");

        assertThat(page.locator("#q")).not().isFocused();
        press(page, "ArrowDown");
        assertThat(page.locator("[data-kv-tick]").first()).isFocused();
    }

    private static void toRow(Page page, String tick) {
        for (var rows = page.locator("[data-kv-row]").count();
                rows > 0 && !focused(page).equals(tick);
                rows--) {
            press(page, "ArrowDown");
        }
        assertThat(focused(page)).isEqualTo(tick);
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }
}
