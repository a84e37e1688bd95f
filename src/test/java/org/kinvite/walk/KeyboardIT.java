package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SampleSite;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job without a pointer: every press here is a key, and the focus is never lost. */
@WalkTest
class KeyboardIT extends Walk {

    private static final SampleSite SITE = SampleSite.LAKE_PHALEN;
    private static final int FOXES = 2;
    private static final int MAPLES = 3;

    @Autowired
    JdbcClient jdbc;

    private Page page;
    private Hand hand;

    @BeforeEach
    void openSignIn() {
        page = browsers.desktop();
        page.navigate("/sign-in");
        assertThat(page.getByLabel("Email")).isFocused();
        hand = new Hand(page);
    }

    @Test
    void aFamilyIsFoundAndInvitedByKeysAlone() {
        var somebody = Reachable.in(SITE, FOXES, jdbc).getFirst();
        var staff = new StaffWindow(page);
        signIn();

        press("Tab");
        assertThat(page.locator("a[href='#main']")).isFocused();
        press("Enter");
        assertThat(page.locator("#main")).isFocused();
        press("Tab");
        assertThat(page.getByLabel("Site")).isFocused();
        press("l");
        assertThat(page.locator("[data-kv-row]").first()).isVisible();
        assertThat(page.getByLabel("Site")).isFocused();

        press("/");
        hand.type(somebody.email());
        press("Enter");
        assertThat(page.locator("[data-kv-row]")).hasCount(1);
        press("ArrowDown");
        assertThat(page.getByRole(AriaRole.CHECKBOX, named(somebody.name()))).isFocused();
        press("Enter");
        assertThat(staff.dialog()).containsText(somebody.name());
        aside("Escape");
        assertThat(staff.dialog()).hasCount(0);
        assertThat(action(somebody)).isFocused();
        aside("Enter");
        assertThat(staff.dialog()).isVisible();
        press("Enter");

        assertThat(staff.onlineAccount(somebody.person())).containsText("Emailed");
        hand.tell("one family by keys");
        assertThat(staff.onlineAccount(somebody.person())).containsText("Re-Invite");
        assertThat(action(somebody)).isFocused();
    }

    @Test
    void twoFamiliesAreTickedAndInvitedByKeysAlone() {
        var two = Reachable.in(SITE, FOXES, jdbc).subList(1, 3);
        signIn();
        page.navigate("/parent-accounts?site=" + SITE.id() + "&classroom=" + SITE.classroomId(FOXES));

        two.forEach(somebody -> {
            arrowTo("tick-" + somebody.person().guardianId());
            press("Space");
        });
        assertThat(page.getByRole(AriaRole.STATUS).getByText("2")).isVisible();
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Group Invite"));
        press("g");
        assertThat(button).isFocused();
        press("Enter");
        var send =
                page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"));
        assertThat(send).isFocused();
        press("Escape");
        assertThat(button).isFocused();
        press("Enter");
        assertThat(send).isFocused();
        hand.press("Enter");

        assertThat(page.locator("main")).containsText("Done: 2 of 2");
    }

    @Test
    void aClassroomIsInvitedByKeysAlone() {
        signIn();
        List.of("Tab", "Enter", "Tab", "l").forEach(this::press);
        assertThat(page.getByLabel("Classroom")).isVisible();
        List.of("Tab", "Tab").forEach(this::press);
        assertThat(page.getByLabel("Classroom")).isFocused();
        press("m");
        assertThat(page.locator("#group-invite input[name=classroom]"))
                .hasValue(Long.toString(SITE.classroomId(MAPLES)));
        List.of("Tab", "Tab", "Tab", "g").forEach(this::press);
        assertThat(page.locator("#all")).isFocused();
        List.of("Space", "g", "Enter").forEach(this::press);
        var send =
                page.locator("dialog[open]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send"));
        assertThat(send).isFocused();
        hand.press("Enter");

        assertThat(page.locator("main")).containsText("Done:");
        hand.tell("one classroom by keys");
    }

    @Test
    void theKeysAreToldAndThoseThatDictationMayPressCanBeSwitchedOff() {
        signIn();
        page.navigate("/parent-accounts?site=" + SITE.id() + "&classroom=" + SITE.classroomId(FOXES));
        var keys = page.locator("dialog[data-kv-keys]");
        press("ArrowDown");
        var tick = page.locator("[data-kv-tick]").first();
        assertThat(tick).isFocused();

        press("?");
        assertThat(keys).isVisible();
        assertThat(keys.locator(":focus")).hasCount(1);
        assertAccessible(page);
        shot(page, "keys");
        press("Escape");
        assertThat(keys).not().isVisible();
        assertThat(tick).isFocused();
        press("?");
        keys.getByRole(AriaRole.CHECKBOX).focus();
        press("Space");
        press("Escape");
        press("/");

        assertThat(page.locator("#q")).not().isFocused();
        press("ArrowDown");
        assertThat(page.locator("[data-kv-tick]").nth(1)).isFocused();
    }

    @Test
    void tabLeadsThroughEachPageAsItIsRead() {
        assertThat(FocusOrder.of(page, 50).jumps()).as("/sign-in").isEmpty();
        page.navigate("/sign-in");
        signIn();
        for (var address : List.of(
                "/parent-accounts?site=" + SITE.id() + "&q=Vang",
                "/students?site=" + SITE.id() + "&name=Vang",
                "/students/" + SamplePeople.KALIA_OF_TOU.studentId(),
                "/tasks",
                "/dashboard",
                "/settings/invitations")) {
            page.navigate(address);
            var order = FocusOrder.of(page, 200);
            assertThat(order.jumps()).as(address).isEmpty();
            assertThat(order.stops()).as(address).isGreaterThan(8);
        }
    }

    private void signIn() {
        hand.signIn("staff@kinvite.local", "kinvite");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Parent Accounts")))
                .isVisible();
    }

    /** Presses a key that stays on the page: what has the focus then is something. */
    private void press(String key) {
        hand.press(key);
        assertThat(page.locator(":focus")).hasCount(1);
    }

    /** The same, and the job would not need it. */
    private void aside(String key) {
        page.keyboard().press(key);
        assertThat(page.locator(":focus")).hasCount(1);
    }

    /** Down, and where it is not found up: who can be invited need not stand in the order of the rows. */
    private void arrowTo(String tick) {
        for (var way : List.of("ArrowDown", "ArrowUp")) {
            for (var rows = page.locator("[data-kv-row]").count(); rows > 0 && !focused(tick); rows--) {
                press(way);
            }
        }
        assertThat(page.locator("#" + tick)).isFocused();
    }

    private boolean focused(String id) {
        return id.equals(page.evaluate("document.activeElement.id"));
    }

    /** What can be done first with somebody's Online Account. */
    private Locator action(Reachable somebody) {
        return page.locator("#action-" + somebody.person().guardianId());
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
