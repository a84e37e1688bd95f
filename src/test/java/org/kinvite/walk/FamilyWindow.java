package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What a family does on its phone: reads its messages in the local inbox and follows the newest link. */
record FamilyWindow(Page page) {

    /** Opens the newest message to an address or number. */
    FamilyWindow openNewestMessage(String recipient) {
        page.navigate("/local/inbox?to=" + recipient.replace("+", "%2B"));
        page.locator("#messages a.list-group-item").first().click();
        return this;
    }

    FamilyWindow followLink() {
        link().click();
        return this;
    }

    /** The link itself, which is the family's key. */
    String newestLink() {
        return link().getAttribute("href");
    }

    private Locator link() {
        return page.locator("main a[href*='/i/']").last();
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

    FamilyWindow press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
        return this;
    }

    FamilyWindow follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
        return this;
    }

    FamilyWindow fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    FamilyWindow signIn(String contact, String password) {
        return fill("Email or phone", contact).fill("Password", password).press("Sign in");
    }

    /** The PIN of the only child, as My family shows it. */
    String revealPin() {
        page.navigate("/family");
        page.locator("main form[action$='/pin'] button").click();
        var pin = page.locator(".kv-pin strong");
        assertThat(pin).hasText(Pattern.compile("\\d{4,6}"));
        return pin.textContent();
    }

    /** The number in the newest message: a code, a PIN. */
    String numberFor(String recipient) {
        openNewestMessage(recipient);
        var text = page.locator(recipient.contains("@") ? "pre" : "main li div")
                .last()
                .textContent();
        var number = Pattern.compile("(?<!\\d)(\\d{6})(?!\\d)").matcher(text);
        if (!number.find()) {
            throw new AssertionError("no number for " + recipient);
        }
        return number.group(1);
    }

    Locator heading() {
        return page.locator("h1");
    }
}
