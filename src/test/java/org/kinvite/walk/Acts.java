package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Does what a row of {@code pages.txt} says, by what a person would read and press. */
record Acts(Page page) {

    private static final Pattern KEY = Pattern.compile("\\S|Enter|Escape|Space|Tab|Arrow\\w+");

    void perform(String act) {
        if (act.startsWith("= ")) {
            expect(act.substring(2));
        } else if (KEY.matcher(act).matches()) {
            key(act);
        } else if (act.contains(": ")) {
            var field = act.split(": ", 2);
            field(field[0]).fill(field[1]);
        } else {
            named(act).click();
        }
        settle();
    }

    /** Nothing is being loaded any more. */
    void settle() {
        page.waitForLoadState();
        assertThat(page.locator(".htmx-request")).hasCount(0);
    }

    private void expect(String what) {
        switch (what) {
            case "dialog" -> assertThat(page.locator("dialog[open]")).isVisible();
            case "alert" -> assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            default ->
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(what))
                                .first())
                        .isVisible();
        }
    }

    private void key(String key) {
        var focused = page.locator(":focus");
        if (focused.count() > 0) {
            focused.press(key);
        } else {
            page.keyboard().press(key);
        }
    }

    private Locator field(String name) {
        return name.startsWith("#") ? page.locator(name) : page.getByLabel(name).first();
    }

    /** The first of what can be pressed and is called so. */
    private Locator named(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .or(page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name)))
                .or(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .or(page.locator("summary", new Page.LocatorOptions().setHasText(name)))
                .locator("visible=true")
                .first();
    }
}
