package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kinvite.Kinvite;
import org.kinvite.local.LocalStack;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.testing.OwnBroker;
import org.kinvite.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The paths of an invitation that take days, on the real broker, with a cadence of seconds. */
@SpringBootTest(
        classes = {Kinvite.class, LocalStack.class},
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "kinvite.local.folder=target/stack-lifecycle",
            "kinvite.invitation.remind-after=1s,2s",
            "kinvite.invitation.expire-after=16s",
            "kinvite.invitation.extend-by=1h",
            "kinvite.invitation.spread=0s"
        })
@ActiveProfiles("local")
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = {TestDatabase.class, OwnBroker.class, FreeLocalStack.class})
class InvitationLifecycleIT extends Walk {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CamundaClient camunda;

    @Test
    void aContactThatCannotBeReachedIsMendedFromTheTaskAndTheSameInvitationGoesOn() {
        var siobhan = SamplePeople.SIOBHAN_OBRIEN;
        var staff = StaffWindow.signIn(browsers.phone()).openStudentProfile(siobhan);
        staff.sendTo(siobhan, "Invite");
        assertThat(staff.onlineAccount(siobhan)).containsText("That number cannot receive texts.");

        var task = openTask(staff, siobhan);
        assertThat(task).containsText("Fix contact details");
        shot(staff.page(), "tasks-phone");
        staff.press(task, "Use the other channel Siobhán O’Brien");
        assertThat(staff.page().getByRole(AriaRole.ALERT)).containsText("There is no contact to send to.");
        staff.press(openTask(staff, siobhan), "Correct contact Siobhán O’Brien");
        staff.dialog().getByLabel("Cell Phone 1").fill("(718) 555-0166");
        staff.press(staff.dialog(), "Save");
        assertThat(task).hasCount(0);

        awaitMessages("+17185550166", 1);
        new FamilyWindow(browsers.phone())
                .openNewestMessage("+17185550166")
                .followLink()
                .confirm()
                .register("blue kite over harbor");
        awaitEnd(siobhan, "Event_Registered");
    }

    @Test
    void twoRemindersThenTheFollowUpThenMoreTimeThenTheFamilyDeclines() {
        var mei = SamplePeople.MEI_CHEN;
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(mei);
        staff.sendTo(mei, "Invite");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(openTasks(mei)).isEqualTo(1));
        assertThat(messages(mei)).isEqualTo(3);
        staff.press(openTask(staff, mei), "Give more time Mei Chen");
        assertTold(staff.page(), "The family has more time.");
        assertThat(staff.openStudentProfile(mei).onlineAccount(mei)).containsText("follow up in person");

        var family = new FamilyWindow(browsers.phone())
                .openNewestMessage("chen.family@example.org")
                .followLink();
        family.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("This isn’t me"))
                .click();
        shot(family.page(), "not-me");
        family.page().locator("main form button").click();
        assertThat(family.heading()).hasText("This invitation was declined");
        awaitEnd(mei, "Event_Declined");
        assertThat(staff.openStudentProfile(mei).onlineAccount(mei)).containsText("declined");
    }

    @Test
    void whatNobodyAnswersExpires() {
        var wei = SamplePeople.WEI_CHEN;
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(wei);
        staff.sendTo(wei, "Invite");

        awaitEnd(wei, "Event_Expired");
        assertThat(messages(wei)).isEqualTo(3);
        assertThat(openTasks(wei)).isZero();
        assertThat(staff.openStudentProfile(wei).onlineAccount(wei)).containsText("expired");
    }

    @Test
    void aTaskCompletedInTasklistIsDoneInKinviteToo() {
        var oksana = SamplePeople.OKSANA_PETRENKO;
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(oksana);
        staff.sendTo(oksana, "Invite");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(OwnBroker.records().userTasksOf(invitation(oksana)))
                        .hasSize(1));

        camunda.newCompleteUserTaskCommand(
                        OwnBroker.records().userTasksOf(invitation(oksana)).getFirst())
                .variables(Map.of("decision", "close"))
                .send()
                .join();

        awaitEnd(oksana, "Event_FollowUpClosed");
        assertThat(openTasks(oksana)).isZero();
        assertThat(staff.openStudentProfile(oksana).page().locator("#guardian-" + oksana.guardianId()))
                .containsText("Camunda Tasklist");
    }

    @Test
    void anEmailThatBouncesLaterIsATaskAndTheTextAfterItRegistersTheSameInvitation() {
        var grace = SamplePeople.GRACE_JOHNSON;
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(grace);
        staff.sendTo(grace, "Invite");
        var inbox = new FamilyWindow(browsers.phone());
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(messages(grace)).isPositive());
        inbox.openNewestMessage("grace.johnson@example.com");
        inbox.page().locator("form[action$='/bounce'] button").click();

        assertThat(staff.onlineAccount(grace)).containsText("That mailbox does not exist.");
        staff.press(openTask(staff, grace), "Use the other channel Grace Johnson");
        awaitMessages("+17185550101", 1);
        inbox.openNewestMessage("+17185550101").followLink().confirm().register("blue kite over harbor");

        awaitEnd(grace, "Event_Registered");
    }

    @Test
    void anInvitationThatIsTakenBackEndsWhereverItWaits() {
        var taras = SamplePeople.TARAS_PETRENKO;
        var staff = StaffWindow.signIn(browsers.desktop()).openStudentProfile(taras);
        staff.sendTo(taras, "Invite");
        awaitMessages("+17185550109", 1);

        staff.page().locator("#more-" + taras.guardianId()).click();
        staff.press(staff.onlineAccount(taras), "Withdraw");
        staff.press(staff.dialog(), "Withdraw");

        awaitEnd(taras, "Event_Withdrawn");
    }

    private static Locator openTask(StaffWindow staff, SamplePerson person) {
        staff.page().navigate("/tasks?site=" + SampleSite.MAPLE_STREET.id());
        return staff.page().locator("li.kv-task", new Page.LocatorOptions().setHasText(person.name()));
    }

    private void awaitEnd(SamplePerson person, String end) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(OwnBroker.records().endsOf(invitation(person)))
                        .containsExactly(end));
    }

    private void awaitMessages(String recipient, int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM message WHERE recipient = ? AND state IN ('ACCEPTED', 'DELIVERED')")
                        .param(recipient)
                        .query(Integer.class)
                        .single())
                .isEqualTo(count));
    }

    private long invitation(SamplePerson person) {
        return jdbc.sql("SELECT MAX(id) FROM invitation WHERE guardian_id = ?")
                .param(person.guardianId())
                .query(Long.class)
                .single();
    }

    private int messages(SamplePerson person) {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE guardian_id = ? AND state = 'ACCEPTED'")
                .param(person.guardianId())
                .query(Integer.class)
                .single();
    }

    private int openTasks(SamplePerson person) {
        return jdbc.sql("SELECT COUNT(*) FROM task WHERE guardian_id = ? AND decided_at IS NULL")
                .param(person.guardianId())
                .query(Integer.class)
                .single();
    }
}
