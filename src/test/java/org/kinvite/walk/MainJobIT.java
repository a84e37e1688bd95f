package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SampleSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much the main job takes, from the sign-in to "sent", for whoever uses a pointer (KeyboardIT does it without). */
@WalkTest
class MainJobIT extends Walk {

    private static final SampleSite SITE = SampleSite.KAIMUKI;
    private static final int NENE = 1;
    private static final int HIBISCUS = 3;

    @Autowired
    JdbcClient jdbc;

    private Page page;
    private Hand hand;

    @BeforeEach
    void openSignIn() {
        page = browsers.desktop();
        page.navigate("/sign-in");
        hand = new Hand(page);
        hand.signIn("supervisor@kinvite.local", "kinvite");
        page.waitForURL("**/parent-accounts*");
        hand.choose(page.getByLabel("Site"), SITE.title());
    }

    @Test
    void aFamilyIsInvited() {
        var somebody = Reachable.in(SITE, NENE, jdbc).getFirst();
        var row = page.locator("#online-account-" + somebody.person().guardianId());

        hand.click(page.getByLabel("Name, email or phone"));
        hand.type(somebody.email());
        hand.press("Enter");
        assertThat(page.locator("tbody tr")).hasCount(1);
        hand.click(row.getByRole(AriaRole.BUTTON).first());
        hand.click(button("Invite"));
        assertThat(row).containsText("Emailed");

        hand.tell("one family by pointer");
    }

    @Test
    void aClassroomIsInvited() {
        hand.choose(page.getByLabel("Classroom"), SITE.classrooms().get(HIBISCUS));
        assertThat(page.locator("#group-invite input[name=classroom]"))
                .hasValue(Long.toString(SITE.classroomId(HIBISCUS)));
        hand.click(page.locator("#all"));
        hand.click(page.locator("#group-invite-button"));
        hand.click(button("Send"));
        assertThat(page.locator("main")).containsText("Done:");

        hand.tell("one classroom by pointer");
    }

    private Locator button(String name) {
        return page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
