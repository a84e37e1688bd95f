package org.kinvite.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    StaffWindow openStudentProfile(SamplePerson person) {
        page.navigate("/students/" + person.studentId());
        return this;
    }

    /** What the Online Account of a guardian shows now, wherever it stands on the page. */
    Locator onlineAccount(SamplePerson person) {
        return page.locator("#online-account-" + person.guardianId());
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
