package org.kinvite.task.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.roster.Choice;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.task.DecideTask;
import org.kinvite.task.DecisionRefused;
import org.kinvite.task.TaskKind;
import org.kinvite.task.TaskOutcome;
import org.kinvite.task.WaitingTask;
import org.kinvite.task.WaitingTasks;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@Import(TestTime.class)
@WebMvcTest(TasksPage.class)
@WithMockUser(roles = "STAFF")
class TasksPageTest {

    @Autowired
    MockMvc browser;

    @MockitoBean
    WaitingTasks waiting;

    @MockitoBean
    DecideTask decideTask;

    @MockitoBean
    Places places;

    @MockitoBean
    CurrentStaff staff;

    @BeforeEach
    void twoSites() {
        when(staff.sites()).thenReturn(Set.of(11L, 12L));
        when(places.sites(any())).thenReturn(List.of(new Choice(11, "Maple Street"), new Choice(12, "Meadow")));
    }

    @Test
    void aTaskTellsWhoWhyAndWhatCanBeDone() throws Exception {
        waits(TaskKind.FIX_CONTACT_DETAILS, "NOT_A_MOBILE");

        browser.perform(get("/tasks"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Fix contact details"),
                                containsString("Linh &lt;b&gt;"),
                                containsString("/students/41#guardian-51"),
                                containsString("That number cannot receive texts."),
                                containsString("/guardians/51/contact"),
                                containsString("value=\"RETRY\""),
                                containsString("value=\"OTHER_CHANNEL\""),
                                containsString("Yes, close it"),
                                not(containsString("value=\"EXTEND\"")),
                                not(containsString("style=")))));
    }

    @Test
    void nothingIsSwappedWhileTheListStaysAsItIs() throws Exception {
        waits(TaskKind.FOLLOW_UP_IN_PERSON, null);
        var seen = (String) browser.perform(get("/tasks"))
                .andExpect(header().string("HX-Trigger", "tasks-changed"))
                .andReturn()
                .getModelAndView()
                .getModel()
                .get("fingerprint");

        browser.perform(get("/tasks").param("seen", seen)).andExpect(status().isNoContent());

        waits(TaskKind.FIX_CONTACT_DETAILS, "NOT_A_MOBILE");
        browser.perform(get("/tasks").param("seen", seen)).andExpect(status().isOk());
    }

    @Test
    void aFollowUpOffersItsOwnOutcomes() throws Exception {
        waits(TaskKind.FOLLOW_UP_IN_PERSON, null);

        browser.perform(get("/tasks"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Speak to the guardian"),
                                containsString("value=\"SEND_AGAIN\""),
                                containsString("value=\"EXTEND\""),
                                not(containsString("/guardians/51/contact")))));
    }

    @Test
    void anEmptyListSaysWhatWouldBeHere() throws Exception {
        browser.perform(get("/tasks")).andExpect(content().string(containsString("Nothing waits for you")));
    }

    @Test
    void aThousandCanBeLeafedThroughAndMoreAreToldOf() throws Exception {
        waits(TaskKind.FOLLOW_UP_IN_PERSON, null);
        when(waiting.count(any(), anyInt())).thenReturn(TasksPage.MOST + 1);

        browser.perform(get("/tasks?page=99"))
                .andExpect(content()
                        .string(allOf(
                                containsString("More than 1,000 tasks wait, the oldest first"),
                                containsString("Page 40 of 40"))));
        verify(waiting).page(Set.of(11L, 12L), 975, TasksPage.TASKS_A_PAGE);
    }

    @Test
    void theListIsNarrowedToASiteOfTheUser() throws Exception {
        browser.perform(get("/tasks?site=12")).andExpect(status().isOk());
        verify(waiting).page(Set.of(12L), 0, TasksPage.TASKS_A_PAGE);

        doThrow(new NotGranted("site", 99)).when(staff).requireSite(99);
        browser.perform(get("/tasks?site=99")).andExpect(status().isNotFound());
    }

    @Test
    void aDecisionLeadsBackToTheListOfTheSameSite() throws Exception {
        when(decideTask.decide(7, TaskOutcome.EXTEND)).thenReturn(Optional.empty());

        browser.perform(post("/tasks/7")
                        .param("outcome", "EXTEND")
                        .param("site", "11")
                        .with(csrf()))
                .andExpect(redirectedUrl("/tasks?site=11"))
                .andExpect(flash().attribute("done", TaskOutcome.EXTEND));
    }

    @Test
    void whoWasFasterIsNamedAndWhatCannotBeDoneIsExplained() throws Exception {
        when(decideTask.decide(7, TaskOutcome.RETRY))
                .thenReturn(Optional.of(new DecideTask.Before(TaskOutcome.CLOSE, "Ana")));
        browser.perform(get("/tasks").flashAttr("before", new DecideTask.Before(TaskOutcome.CLOSE, "Ana")))
                .andExpect(content().string(containsString("This was done already by Ana: Close.")));
        browser.perform(post("/tasks/7").param("outcome", "RETRY").with(csrf()))
                .andExpect(flash().attributeExists("before"));

        when(decideTask.decide(8, TaskOutcome.RETRY))
                .thenThrow(new DecisionRefused("invitation.cannot.NO_CONTACT", null));
        browser.perform(post("/tasks/8").param("outcome", "RETRY").with(csrf()))
                .andExpect(flash().attribute("refused", "invitation.cannot.NO_CONTACT"));
    }

    @Test
    void anotherSitesTaskAndAForgedFormAreRefused() throws Exception {
        when(decideTask.decide(99, TaskOutcome.RETRY)).thenThrow(new NotGranted("task", 99));

        browser.perform(post("/tasks/99").param("outcome", "RETRY").with(csrf()))
                .andExpect(status().isNotFound());
        browser.perform(post("/tasks/7").param("outcome", "RETRY")).andExpect(status().isForbidden());
        browser.perform(post("/tasks/7").param("outcome", "NONSENSE").with(csrf()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aMessageToARegisteredFamilyIsNotCalledAnInvitation() throws Exception {
        waits("family-message", TaskKind.FIX_CONTACT_DETAILS, "MAILBOX_FULL");

        browser.perform(get("/tasks"))
                .andExpect(content()
                        .string(allOf(
                                containsString(
                                        "a message with the sign-in guide or the PIN did not arrive: that mailbox is full."),
                                containsString("That message is given up."),
                                not(containsString("nvitation ends")))));
    }

    @Test
    void aLetterIsOfferedForAnInvitationAndForNoOtherMessage() throws Exception {
        waits(TaskKind.FIX_CONTACT_DETAILS, "NOT_A_MOBILE");
        browser.perform(get("/tasks")).andExpect(content().string(containsString("Print a letter")));

        waits("family-message", TaskKind.FIX_CONTACT_DETAILS, "NOT_A_MOBILE");
        browser.perform(get("/tasks")).andExpect(content().string(not(containsString("Print a letter"))));
    }

    private void waits(TaskKind kind, String reason) {
        waits("invitation", kind, reason);
    }

    private void waits(String process, TaskKind kind, String reason) {
        when(waiting.count(any(), anyInt())).thenReturn(1);
        when(waiting.page(any(), anyInt(), anyInt()))
                .thenReturn(List.of(new WaitingTask(
                        7,
                        kind,
                        process,
                        reason,
                        Instant.parse("2026-11-24T15:00:00Z"),
                        51,
                        "Linh <b>",
                        "A",
                        41,
                        "Zoë Nguyễn",
                        "Maple Street",
                        ZoneId.of("America/New_York"))));
    }
}
