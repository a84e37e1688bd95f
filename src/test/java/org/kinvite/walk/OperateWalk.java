package org.kinvite.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kinvite.Kinvite;
import org.kinvite.local.LocalStack;
import org.kinvite.local.sample.SamplePeople;
import org.kinvite.local.sample.SamplePerson;
import org.kinvite.testing.OperateBroker;
import org.kinvite.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * What supervisors do in Camunda Operate: {@code mvn verify -Dkinvite.local.operate=true -Dit.test=OperateWalk}. No part of
 * every build: Operate and its search node take two gigabytes and a minute.
 */
@SpringBootTest(
        classes = {Kinvite.class, LocalStack.class},
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {"kinvite.local.folder=target/stack-operate", "kinvite.engine.job-back-off=200ms"})
@ActiveProfiles("local")
@Tag(TestDatabase.TAG)
@ContextConfiguration(initializers = {TestDatabase.class, OperateBroker.class, FreeLocalStack.class})
class OperateWalk extends Walk {

    private static final SamplePerson KALIA = SamplePeople.KALIA_OF_TOU;
    private static final SamplePerson LEILANI = SamplePeople.LEILANI_KEALOHA;

    @Autowired
    JdbcClient jdbc;

    private boolean broken;

    @Test
    void aSupervisorFindsAnInvitationThereAndAnIncidentAndRetriesIt() {
        var supervisor = StaffWindow.signIn(browsers.desktop(), "supervisor@kinvite.local");
        var page = supervisor.page();

        supervisor.openStudentProfile(KALIA).sendTo(KALIA, "Invite");
        assertThat(supervisor.onlineAccount(KALIA)).containsText("next reminder");
        followHistory(supervisor, KALIA);
        var operate = new OperateWindow(page).signIn();
        assertThat(page.getByTestId("instance-header")).containsText("Invitation");
        assertThat(operate.step("Wait for family")).isVisible();
        shot(page, "operate-instance");

        supervisor.openStudentProfile(LEILANI);
        supervisor.press(supervisor.onlineAccount(LEILANI), "Invite");
        assertThat(supervisor.dialog()).isVisible();
        breakPins(true);
        supervisor.press(supervisor.dialog(), "Invite");
        assertThat(supervisor.dialog()).hasCount(0);
        page.navigate("/dashboard");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Processes in Camunda Operate"))
                .click();
        assertThat(operate.mark("ACTIVE", instance(KALIA))).isVisible();
        operate.awaitMark("INCIDENT", instance(LEILANI));
        shot(page, "operate-incident");
        operate.row(instance(LEILANI)).getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByTestId("incidents-banner")).isVisible();
        shot(page, "operate-incident-instance");

        breakPins(false);
        page.getByTitle("Retry Instance " + instance(LEILANI)).first().click();
        assertThat(operate.step("Wait for family")).isVisible();
        assertThat(page.getByTestId("incidents-banner")).hasCount(0);
        shot(page, "operate-retried");
        assertThat(supervisor.openStudentProfile(LEILANI).onlineAccount(LEILANI))
                .containsText("next reminder");
    }

    @AfterEach
    void mend() {
        if (broken) {
            breakPins(false);
        }
    }

    /** Without its table no PIN can be made, so that the process's first job fails until somebody puts it back. */
    private void breakPins(boolean away) {
        jdbc.sql(away ? "RENAME TABLE pin TO pin_away" : "RENAME TABLE pin_away TO pin")
                .update();
        broken = away;
    }

    private static void followHistory(StaffWindow staff, SamplePerson person) {
        staff.openStudentProfile(person)
                .page()
                .locator("#history-" + person.guardianId())
                .click();
        staff.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("invitation of"))
                .click();
    }

    private String instance(SamplePerson person) {
        return jdbc.sql("SELECT p.instance_key FROM process_instance p JOIN invitation i ON i.id = p.subject_id"
                        + " WHERE i.guardian_id = ?")
                .param(person.guardianId())
                .query(String.class)
                .single();
    }
}
