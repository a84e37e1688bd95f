package org.kinvite.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;

/** What staff do in their browser, in the words of the screen. */
record StaffWindow(Page page) {

    static StaffWindow signIn(Page page) {
        return signIn(page, "staff@kinvite.local");
    }

    static StaffWindow signIn(Page page, String email) {
        page.navigate("/");
        page.getByLabel("Email").fill(email);
        page.getByLabel("Password").fill("kinvite");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        return new StaffWindow(page);
    }

    /** @param classroom counted from 0; null for all */
    StaffWindow loadParentAccounts(SampleSite site, Integer classroom) {
        page.navigate("/parent-accounts?site=" + site.id()
                + (classroom == null ? "" : "&classroom=" + site.classroomId(classroom)));
        return this;
    }

    /** The rows of those who are called like this. */
    StaffWindow findParentAccounts(SampleSite site, SamplePerson person) {
        page.navigate("/parent-accounts?site=" + site.id() + "&q="
                + URLEncoder.encode(person.name(), StandardCharsets.UTF_8));
        return this;
    }

    StaffWindow openStudentProfile(SamplePerson person) {
        page.navigate("/students/" + person.studentId());
        return this;
    }

    /** What the Online Account of a guardian shows now, wherever it stands on the page. */
    Locator onlineAccount(SamplePerson person) {
        return page.locator("#online-account-" + person.guardianId());
    }

    /** What there is to do with a guardian's PIN, on the card. */
    Locator pinCard(SamplePerson person) {
        return page.locator("#pin-" + person.guardianId());
    }

    /** Ticks one row of Parent Accounts and asks what Group PIN would do. */
    Locator groupPin(SamplePerson person) {
        page.locator("#tick-" + person.guardianId()).check();
        page.locator("#group-pin-button").click();
        return dialog();
    }

    /** Does what the dialog asks, for a reason. */
    void pressFor(String reason, String button) {
        dialog().getByLabel("Reason").selectOption(reason);
        press(dialog(), button);
    }

    Locator task(SamplePerson person, SampleSite site) {
        page.navigate("/tasks?site=" + site.id());
        return page.locator("li.kv-task", new Page.LocatorOptions().setHasText(person.name()));
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    void press(Locator within, String button) {
        within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    /** +Invite or Re-Invite with what the dialog has chosen. */
    void sendTo(SamplePerson person, String button) {
        press(onlineAccount(person), button);
        press(dialog(), button.replace("+", ""));
    }
}
