package org.kinvite.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a family does on its phone: reads its messages in the local inbox and follows the newest link. */
record FamilyWindow(Page page) {

    /** Opens the newest message to an address or number. */
    FamilyWindow openNewestMessage(String recipient) {
        page.navigate("/local/inbox?to=" + recipient.replace("+", "%2B"));
        page.locator("#messages a.list-group-item").first().click();
        return this;
    }

    FamilyWindow followLink() {
        page.locator("main a[href*='/i/']").last().click();
        return this;
    }

    FamilyWindow confirm() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Yes, that is me"))
                .click();
        return this;
    }

    FamilyWindow register(String password) {
        page.locator("#password").fill(password);
        page.locator("main form:has(#password) button").click();
        return this;
    }

    Locator heading() {
        return page.locator("h1");
    }
}
