package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.kinvite.local.camunda.Operate;

/** What a supervisor does in Camunda Operate, in the words of its screen. */
record OperateWindow(Page page) {

    OperateWindow signIn() {
        page.locator("input[name=username]").fill(Operate.USER);
        page.locator("input[name=password]").fill(Operate.PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Login"))
                .click();
        return this;
    }

    /** The row of an instance in the list. @param key the engine's, as its link shows it */
    Locator row(String key) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(key));
    }

    /** The list's mark of an instance: {@code ACTIVE} or {@code INCIDENT}. */
    Locator mark(String state, String key) {
        return page.getByTestId(state + "-icon-" + key);
    }

    /** Reloads the list, which does not look again by itself, until an instance has that mark. */
    void awaitMark(String state, String key) {
        await().atMost(Duration.ofSeconds(90)).pollInSameThread().untilAsserted(() -> {
            page.reload();
            assertThat(mark(state, key)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(5_000));
        });
    }

    /** The open instance's step of that name, as its history lists it. */
    Locator step(String name) {
        return page.getByRole(AriaRole.TREEITEM, new Page.GetByRoleOptions().setName(name));
    }
}
