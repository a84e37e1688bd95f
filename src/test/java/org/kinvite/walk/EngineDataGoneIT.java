package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.kinvite.Kinvite;
import org.kinvite.faults.matrix.Count;
import org.kinvite.faults.matrix.Fault;
import org.kinvite.faults.matrix.OnlyInTheMatrix;
import org.kinvite.faults.matrix.Row;
import org.kinvite.local.LocalStack;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.local.sample.SampleSite;
import org.kinvite.local.twilio.TwilioStandIn;
import org.kinvite.testing.ForgetfulBroker;
import org.kinvite.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The engine's data folder is deleted while invitations wait in every state (row 24 of the fault matrix): one press starts
 * them again, each waits where it was and comes to its right end, and the providers have accepted nothing twice.
 */
@SpringBootTest(
        classes = {Kinvite.class, LocalStack.class},
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "kinvite.invitation.remind-after=6s",
            "kinvite.invitation.expire-after=130s",
            "kinvite.invitation.spread=0s",
            "kinvite.engine.probe-interval=1s"
        })
@ActiveProfiles("local")
@Tag(TestDatabase.TAG)
@ContextConfiguration(
        initializers = {TestDatabase.class, ForgetfulBroker.class, FreeLocalStack.class, QuietAtFirst.class})
class EngineDataGoneIT extends Walk {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration UNTIL_MORNING = QuietAtFirst.QUIET.plus(PATIENCE);
    private static final int INVITATIONS = 8;
    private static final String PASSWORD = "blue kite over harbor";

    private static final SamplePerson CLOSED_BY_STAFF = SamplePeople.MEI_CHEN;
    private static final SamplePerson NEVER_ANSWERS = SamplePeople.ROSA_MARTINEZ;
    private static final SamplePerson BOUNCED = SamplePeople.GRACE_JOHNSON;
    private static final SamplePerson WAITS_FOR_MORNING = SamplePeople.MARCUS_JOHNSON;
    private static final SamplePerson WAITS_FOR_REMINDER = SamplePeople.OKSANA_PETRENKO;
    private static final SamplePerson REGISTERS_MEANWHILE = SamplePeople.KALIA_OF_MAI;
    private static final SamplePerson WITHDRAWN_MEANWHILE = SamplePeople.WEI_CHEN;
    private static final SamplePerson INVITED_MEANWHILE = SamplePeople.KALIA_OF_TOU;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TwilioStandIn twilio;

    @Value("${kinvite.local.folder}")
    String folder;

    @OnlyInTheMatrix
    @Fault(value = 24, what = "the engine's data is gone, the database is there")
    void everyInvitationIsStartedAgainAndWaitsWhereItWas(Row row) {
        var staff = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local");
        waitInEveryState(staff);

        var since = System.nanoTime();
        ForgetfulBroker.loseEverything();
        meanwhile(staff);
        ForgetfulBroker.startEmpty();
        startAgain(staff);

        goOnToTheirEnds(staff);
        nothingWasAcceptedTwiceAndNothingIsLost();
        row.ran(new Count(INVITATIONS, 0, 0, 0, 0), Duration.ofNanos(System.nanoTime() - since));
    }

    private void waitInEveryState(StaffWindow staff) {
        invite(staff, CLOSED_BY_STAFF, NEVER_ANSWERS, BOUNCED);
        awaitAccepted(BOUNCED, 1);
        var inbox = new FamilyWindow(browsers.phone()).openNewestMessage("grace.johnson@example.com");
        inbox.page().locator("form[action$='/bounce'] button").click();
        awaitState(BOUNCED, "NEEDS_ATTENTION");
        awaitState(CLOSED_BY_STAFF, "FOLLOW_UP");
        awaitState(NEVER_ANSWERS, "FOLLOW_UP");
        invite(staff, WAITS_FOR_MORNING, REGISTERS_MEANWHILE, WITHDRAWN_MEANWHILE, WAITS_FOR_REMINDER);
        awaitAccepted(REGISTERS_MEANWHILE, 1);
        awaitAccepted(WITHDRAWN_MEANWHILE, 1);
        awaitAccepted(WAITS_FOR_REMINDER, 1);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM process_sign WHERE subject_id = ?")
                                .param(invitation(WAITS_FOR_MORNING))
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private void meanwhile(StaffWindow staff) {
        register("kalia.vang@example.com");
        awaitState(REGISTERS_MEANWHILE, "REGISTERED");
        staff.openStudentProfile(WITHDRAWN_MEANWHILE)
                .page()
                .locator("#more-" + WITHDRAWN_MEANWHILE.guardianId())
                .click();
        staff.press(staff.onlineAccount(WITHDRAWN_MEANWHILE), "Withdraw");
        staff.press(staff.dialog(), "Withdraw");
        awaitState(WITHDRAWN_MEANWHILE, "WITHDRAWN");
        invite(staff, INVITED_MEANWHILE);
    }

    /** What was asked for meanwhile reaches the empty engine by itself; the rest waits for a press. */
    private void startAgain(StaffWindow staff) {
        awaitAccepted(INVITED_MEANWHILE, 1);
        var page = staff.page();
        page.navigate("/settings/operations");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The engine has lost its data.");
        shot(page, "operations-data-lost");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See what it would do"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("1 invitation whose contact must be mended");
        assertThat(page.locator("main")).containsText("1 invitation asked for and not sent yet");
        shot(page, "operations-dry-run");
        page.locator("main form button").click();
        assertThat(page.locator("#progress h2"))
                .hasText("It is done", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE.toMillis()));
        shot(page, "operations-done");
        page.navigate("/settings/operations");
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }

    private void goOnToTheirEnds(StaffWindow staff) {
        awaitTaskInEngine(CLOSED_BY_STAFF);
        openTask(staff, CLOSED_BY_STAFF).locator("summary").click();
        staff.press(
                staff.page().locator("li.kv-task", new Page.LocatorOptions().setHasText(CLOSED_BY_STAFF.name())),
                "Yes, close it");
        awaitEnd(CLOSED_BY_STAFF, "Event_FollowUpClosed");

        awaitTaskInEngine(BOUNCED);
        staff.press(openTask(staff, BOUNCED), "Correct contact Grace Johnson");
        staff.dialog().getByLabel("Email").fill("grace.new@example.com");
        staff.press(staff.dialog(), "Save");
        awaitAccepted(BOUNCED, 2);
        register("grace.new@example.com");
        awaitEnd(BOUNCED, "Event_Registered");

        awaitEnd(NEVER_ANSWERS, "Event_Expired");
        awaitState(NEVER_ANSWERS, "EXPIRED");

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(reminders(WAITS_FOR_REMINDER))
                .as("its one reminder")
                .isEqualTo(1));
        await().atMost(UNTIL_MORNING)
                .untilAsserted(() -> assertThat(accepted(WAITS_FOR_MORNING)).isPositive());
        register("+17185550102");
        awaitEnd(WAITS_FOR_MORNING, "Event_Registered");
    }

    /** The ledger against what the providers have: each message once, and no message that the ledger does not know. */
    private void nothingWasAcceptedTwiceAndNothingIsLost() {
        var accepted = jdbc.sql("SELECT provider_id FROM message WHERE state NOT IN ('PREPARED', 'SENDING', 'UNKNOWN')")
                .query(String.class)
                .list();
        var atProviders = AcceptedMail.messageIdsIn(folder);
        twilio.texts().forEach(text -> atProviders.add(text.sid()));
        assertThat(atProviders).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(accepted);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM message WHERE purpose = 'INVITATION'")
                        .query(Integer.class)
                        .single())
                .as("eight invitations, one of them sent again to another address")
                .isEqualTo(9);
        assertThat(jdbc.sql("SELECT MAX(reminders) FROM (SELECT COUNT(*) AS reminders FROM message"
                                + " WHERE purpose = 'REMINDER' GROUP BY guardian_id) counted")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(ForgetfulBroker.records().endsOf(invitation(REGISTERS_MEANWHILE)))
                .isEmpty();
        assertThat(ForgetfulBroker.records().endsOf(invitation(WITHDRAWN_MEANWHILE)))
                .isEmpty();
    }

    private static void invite(StaffWindow staff, SamplePerson... people) {
        for (var person : people) {
            staff.openStudentProfile(person).sendTo(person, "Invite");
            assertThat(staff.dialog()).hasCount(0);
        }
    }

    private static void register(String recipient) {
        new FamilyWindow(browsers.phone())
                .openNewestMessage(recipient)
                .followLink()
                .confirm()
                .register(PASSWORD);
    }

    private static Locator openTask(StaffWindow staff, SamplePerson person) {
        staff.page().navigate("/tasks?site=" + SampleSite.MAPLE_STREET.id());
        return staff.page().locator("li.kv-task", new Page.LocatorOptions().setHasText(person.name()));
    }

    private void awaitTaskInEngine(SamplePerson person) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ForgetfulBroker.records().userTasksOf(invitation(person)))
                        .hasSize(1));
    }

    private void awaitEnd(SamplePerson person, String end) {
        await().atMost(PATIENCE.multipliedBy(2))
                .untilAsserted(() -> assertThat(ForgetfulBroker.records().endsOf(invitation(person)))
                        .isEqualTo(List.of(end)));
    }

    private void awaitState(SamplePerson person, String state) {
        await().atMost(PATIENCE).until(() -> jdbc.sql("SELECT state FROM invitation WHERE id = ?")
                .param(invitation(person))
                .query(String.class)
                .single()
                .equals(state));
    }

    private void awaitAccepted(SamplePerson person, int count) {
        await().atMost(PATIENCE).until(() -> accepted(person) >= count);
    }

    private int accepted(SamplePerson person) {
        return count(person, "INVITATION");
    }

    private int reminders(SamplePerson person) {
        return count(person, "REMINDER");
    }

    private int count(SamplePerson person, String purpose) {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE guardian_id = ? AND purpose = ?"
                        + " AND state NOT IN ('PREPARED', 'SENDING', 'UNKNOWN', 'REFUSED')")
                .params(person.guardianId(), purpose)
                .query(Integer.class)
                .single();
    }

    private long invitation(SamplePerson person) {
        return jdbc.sql("SELECT MAX(id) FROM invitation WHERE guardian_id = ?")
                .param(person.guardianId())
                .query(Long.class)
                .single();
    }
}
