package org.kinvite.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.engine.OutboxDepth;
import org.kinvite.messaging.UnclearSends;
import org.kinvite.reconciliation.FindingKind;
import org.kinvite.reconciliation.LookNow;
import org.kinvite.reconciliation.OpenFindings;
import org.kinvite.reconciliation.OpenProcesses;
import org.kinvite.reconciliation.Runs;
import org.kinvite.reconciliation.Situations;
import org.kinvite.reconciliation.StartAgainProgress;
import org.kinvite.reconciliation.StartOpenAgain;
import org.kinvite.roster.Sites;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest({OperationsPage.class, StartAgainPage.class})
@Import({TestTime.class, StaffZone.class})
@WithMockUser(roles = "SUPERVISOR")
@MockitoBean(types = Sites.class)
class OperationsPageTest {

    private static final String HERE = "/settings/operations";
    private static final String START = HERE + "/start-again";
    private static final Instant THEN = Instant.parse("2026-11-24T17:00:00Z");

    @Autowired
    MockMvc browser;

    @Autowired
    MessageSource texts;

    @MockitoBean
    Situations situations;

    @MockitoBean
    Runs runs;

    @MockitoBean
    OpenFindings findings;

    @MockitoBean
    LookNow lookNow;

    @MockitoBean
    StartAgainProgress progress;

    @MockitoBean
    StartOpenAgain startOpenAgain;

    @MockitoBean
    CurrentStaff currentStaff;

    @BeforeEach
    void allIsWell() {
        when(currentStaff.sites()).thenReturn(Set.of());
        situation(null);
        when(startOpenAgain.preview())
                .thenReturn(List.of(new StartOpenAgain.Part(
                        "invitation",
                        new OpenProcesses.Preview(
                                Map.of("INVITED", 12, "NEEDS_ATTENTION", 3), Map.of("REMINDER_DUE", 4)))));
    }

    @Test
    void everyKindHasItsTextsInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
            for (var part : List.of("kind", "mend", "person")) {
                assertAllKinds("operations." + part + ".", language);
            }
        }
    }

    private void assertAllKinds(String prefix, Locale language) {
        assertThat(FindingKind.values()).allSatisfy(kind -> assertThat(texts.getMessage(prefix + kind, null, language))
                .isNotBlank());
    }

    @Test
    void whereNothingWasFoundThePageSaysSo() throws Exception {
        browser.perform(get(HERE))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Engine ready"),
                                containsString("It has not looked yet."),
                                containsString("Nothing stands still"),
                                containsString("Nothing had to be mended."),
                                not(containsString("has lost its data. This was noticed")))));
    }

    @Test
    void whatWasFoundIsShownWithWhatToDo() throws Exception {
        when(runs.newest()).thenReturn(Optional.of(new Runs.Run(THEN, THEN, "Ana", 3, 2, 1, 1)));
        when(runs.remarkable(anyInt())).thenReturn(List.of(new Runs.Run(THEN, THEN, "Ana", 3, 2, 1, 1)));
        when(runs.since(any())).thenReturn(List.of(new Runs.OfKind(FindingKind.STEP_OVERDUE, 2, 1)));
        when(findings.at(any(), anyInt()))
                .thenReturn(List.of(
                        new OpenFindings.Line(
                                FindingKind.INVITATION_NOT_SENT,
                                42,
                                "Linh Tran",
                                7L,
                                8L,
                                "Harbor",
                                THEN,
                                3,
                                null,
                                THEN),
                        new OpenFindings.Line(
                                FindingKind.OUTBOX_STUCK, 43, null, null, null, null, THEN, 2, THEN, null)));

        browser.perform(get(HERE))
                .andExpect(content()
                        .string(allOf(
                                containsString("3 found, 2 mended or started again, 1 left for a person."),
                                containsString("1 check could not be made"),
                                containsString("href=\"/students/8#guardian-7\""),
                                containsString("although it was started again"),
                                containsString("Started again 2 times"),
                                containsString("The installation"),
                                containsString("Asked for by Ana"))));
    }

    @Test
    void whoWasErasedIsCalledSo() throws Exception {
        when(findings.at(any(), anyInt()))
                .thenReturn(List.of(new OpenFindings.Line(
                        FindingKind.INVITATION_NOT_SENT, 42, " ", 7L, 8L, "Harbor", THEN, 3, null, THEN)));

        browser.perform(get(HERE)).andExpect(content().string(containsString(">Erased</a>")));
    }

    @Test
    void anEngineThatLostItsDataIsToldWithWhatToPress() throws Exception {
        situation(THEN);

        browser.perform(get(HERE))
                .andExpect(content()
                        .string(allOf(
                                containsString("The engine has lost its data. This was noticed"),
                                containsString("href=\"/settings/operations/start-again\""))));
    }

    @Test
    void whileItLooksThePageAsksAgain() throws Exception {
        when(lookNow.isUnderWay()).thenReturn(true);

        browser.perform(get(HERE))
                .andExpect(content()
                        .string(containsString(
                                "hx-get=\"/settings/operations\" hx-trigger=\"live\" data-kv-live=\"1\"")));
    }

    @Test
    void lookNowAsksForAComparison() throws Exception {
        browser.perform(post(HERE + "/look").with(csrf())).andExpect(redirectedUrl(HERE));
        verify(lookNow).look();
    }

    @Test
    void startingAgainShowsItsDryRunFirst() throws Exception {
        browser.perform(get(START))
                .andExpect(content()
                        .string(allOf(
                                containsString("invitations that wait for the family"),
                                containsString("4 reminders have fallen due meanwhile"),
                                containsString("Nothing that a provider has accepted is sent a second time"),
                                containsString("Start 15 processes again"))));
        when(startOpenAgain.start()).thenReturn(true);
        browser.perform(post(START).with(csrf())).andExpect(redirectedUrl(START));
        verify(startOpenAgain).start();
    }

    @Test
    void whileItGoesOnThereIsProgressAndNoSecondPress() throws Exception {
        when(progress.newest())
                .thenReturn(Optional.of(new StartAgainProgress.Progress(
                        "Ana", THEN, null, List.of(new StartAgainProgress.Part("invitation", 300, 120, false)))));

        browser.perform(get(START))
                .andExpect(content()
                        .string(allOf(
                                containsString("120 of 300 were started again so far."),
                                containsString("value=\"40\""),
                                containsString("hx-trigger=\"live\" data-kv-live=\"1\""),
                                not(containsString("processes again</button>")))));
    }

    @Test
    void staffAreRefused() throws Exception {
        doThrow(new AccessDeniedException("no")).when(currentStaff).requireSupervisor();
        doThrow(new AccessDeniedException("no")).when(lookNow).look();
        doThrow(new AccessDeniedException("no")).when(startOpenAgain).start();

        browser.perform(get(HERE)).andExpect(status().isForbidden());
        browser.perform(get(START)).andExpect(status().isForbidden());
        browser.perform(post(HERE + "/look").with(csrf())).andExpect(status().isForbidden());
        browser.perform(post(START).with(csrf())).andExpect(status().isForbidden());
    }

    private void situation(Instant lostAt) {
        when(situations.now())
                .thenReturn(new Situations.Situation(
                        true,
                        true,
                        lostAt,
                        new OutboxDepth.Depth(0, null, 0),
                        new UnclearSends.Count(0, 0),
                        new Situations.Open(12, 3, 1, 0)));
    }
}
