package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.invitation.CadenceDays;
import org.kinvite.invitation.CadenceInForce;
import org.kinvite.invitation.CadencesInForce;
import org.kinvite.invitation.ChangeCadence;
import org.kinvite.messaging.QuietHours;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest(CadenceController.class)
class CadenceControllerTest extends StaffPageTest {

    private static final long AGENCY = 1;
    private static final String PAGE = "/settings/invitations";

    @MockitoBean
    CadencesInForce cadences;

    @MockitoBean
    ChangeCadence changeCadence;

    @MockitoBean
    QuietHours quietHours;

    @BeforeEach
    void aSupervisorOfAnAgencyThatHasDecided() {
        when(currentStaff.agencyId()).thenReturn(AGENCY);
        when(currentStaff.isSupervisor()).thenReturn(true);
        when(cadences.ofAgency(AGENCY)).thenReturn(cadence(List.of(2, 5), 10, true, 4));
        when(cadences.defaults()).thenReturn(cadence(List.of(3, 7, 12), 14, false, 0));
        when(quietHours.textsFrom()).thenReturn(LocalTime.of(8, 0));
        when(quietHours.textsUntil()).thenReturn(LocalTime.of(21, 0));
        when(quietHours.areKept()).thenReturn(true);
    }

    @Test
    void thePageShowsTheCadenceItsEffectTheQuietHoursAndTheWayBack() throws Exception {
        browser.perform(get(PAGE))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"day-1\" value=\"2\""),
                                containsString("id=\"day-2\" value=\"5\""),
                                containsString("id=\"day-6\" value=\"\""),
                                containsString("name=\"expiry\" value=\"10\""),
                                containsString("checked=\"checked\""),
                                containsString("name=\"version\" value=\"4\""),
                                containsString("between 8:00 AM and 9:00 PM only"),
                                containsString("planned already stays"),
                                containsString("follow up in person"),
                                containsString("The defaults: reminders on days 3, 7, 12, expiry on day 14"))));
    }

    @Test
    void staffSeeItAndAreToldWhoMayChangeIt() throws Exception {
        when(currentStaff.isSupervisor()).thenReturn(false);

        browser.perform(get(PAGE))
                .andExpect(content()
                        .string(allOf(
                                containsString("<dd>2, 5</dd>"),
                                containsString("Supervisors and administrators can change this"),
                                not(containsString("name=\"days\"")),
                                not(containsString("/settings/invitations/defaults")))));
    }

    @Test
    void daysThatAreSavedAreToldSo() throws Exception {
        saves("10", "2", " 5 ", "", "9", "", "")
                .andExpect(redirectedUrl(PAGE))
                .andExpect(flash().attribute("news", "saved"));

        verify(changeCadence).change(4, new CadenceDays(List.of(2, 5, 9), 10), false);
        browser.perform(get(PAGE).flashAttr("news", "saved"))
                .andExpect(content().string(containsString("role=\"status\">Saved.")));
    }

    @Test
    void whatWasSavedCanBeUndoneWhichSavesTheDaysOfBefore() throws Exception {
        var former = new FormerCadence(List.of(2, 5), 10, true, true);
        saves("14", "3", "", "", "", "", "").andExpect(flash().attribute("undo", former));

        browser.perform(get(PAGE).flashAttr("undo", former))
                .andExpect(content().string(containsString("name=\"days\" value=\"5\"")))
                .andExpect(content().string(containsString(">Undo</button>")));
        browser.perform(get(PAGE).flashAttr("undo", new FormerCadence(List.of(3), 14, false, false)))
                .andExpect(content()
                        .string(matchesPattern("(?s).*action=\"/settings/invitations/defaults\">.*>Undo</button>.*")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''  ''  14 | day-1  | Enter the day of at least one reminder.",
                "0   ''  14 | day-1  | Enter a day from 1 to 29.",
                "30  ''  14 | day-1  | Enter a day from 1 to 29.",
                "3   x   14 | day-2  | Enter a day from 1 to 29.",
                "3   -7  14 | day-2  | Enter a day from 1 to 29.",
                "7   3   14 | day-2  | Enter a day after day 7.",
                "3   3   14 | day-2  | Enter a day after day 3.",
                "3   7   7  | expiry | Enter a day after the last reminder, which is on day 7.",
                "3   7   31 | expiry | Enter a day from 2 to 30.",
                "3   7   '' | expiry | Enter a day from 2 to 30.",
            })
    void aMistakeIsToldBesideItsFieldAndNothingTypedIsLost(String typed, String field, String told) throws Exception {
        var fields = List.of(typed.replace("''", "-").split(" +")).stream()
                .map(value -> value.equals("-") ? "" : value)
                .toList();

        saves(fields.get(2), fields.get(0), fields.get(1), "", "", "", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"" + field + "-error\""),
                                containsString(told),
                                containsString("id=\"day-1\" value=\"" + fields.get(0) + "\""),
                                containsString("id=\"day-2\" value=\"" + fields.get(1) + "\""),
                                containsString("name=\"expiry\" value=\"" + fields.get(2) + "\""))));
        verify(changeCadence, never()).change(anyInt(), any(), anyBoolean());
    }

    @Test
    void eachMistakeIsToldAtOnceAndHostileTextIsShownAsTyped() throws Exception {
        saves("<b>", "\"><script>", "١", "", "", "", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("day-1-error"),
                                containsString("day-2-error"),
                                containsString("expiry-error"),
                                containsString("value=\"&quot;&gt;&lt;script&gt;\""),
                                containsString("value=\"&lt;b&gt;\""))));
    }

    @Test
    void aStaleFormShowsWhatIsKeptNowBesideWhatWasTyped() throws Exception {
        doThrow(new OptimisticLockingFailureException("stale"))
                .when(changeCadence)
                .change(anyInt(), any(), anyBoolean());
        when(cadences.ofAgency(AGENCY)).thenReturn(cadence(List.of(1, 29), 30, true, 5));

        saves("10", "2", "6", "", "", "", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Someone else changed this"),
                                containsString("<dd>1, 29</dd>"),
                                containsString("id=\"day-2\" value=\"6\""),
                                containsString("name=\"version\" value=\"5\""))));
    }

    @Test
    void indexesAndNumbersThatNobodyTypedAreNoFault() throws Exception {
        browser.perform(post(PAGE)
                        .with(csrf())
                        .param("version", "4")
                        .param("days[99999]", "3")
                        .param("days", "3", "4", "5", "6", "7", "8", "9")
                        .param("expiry", "10"))
                .andExpect(redirectedUrl(PAGE));
        verify(changeCadence).change(4, new CadenceDays(List.of(3, 4, 5, 6, 7, 8), 10), false);
        browser.perform(post(PAGE).with(csrf()).param("version", "x").param("expiry", "10"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This page is out of date")));
        browser.perform(post(PAGE).with(csrf())).andExpect(status().isUnprocessableEntity());
    }

    @Test
    void theDefaultsComeBackUnlessSomeoneElseChangedThemMeanwhile() throws Exception {
        back().andExpect(redirectedUrl(PAGE)).andExpect(flash().attribute("news", "saved"));
        verify(changeCadence).goBackToDefaults(4);

        doThrow(new OptimisticLockingFailureException("stale"))
                .when(changeCadence)
                .goBackToDefaults(4);
        back().andExpect(redirectedUrl(PAGE)).andExpect(flash().attribute("warning", "defaults.stale"));
        browser.perform(get(PAGE).flashAttr("warning", "defaults.stale"))
                .andExpect(content().string(containsString("nothing was reset")));
    }

    @Test
    void aFormOfStaffAndAForgedOneAreRefused() throws Exception {
        browser.perform(post(PAGE).param("expiry", "10")).andExpect(status().isForbidden());
        doThrow(new AccessDeniedException("no")).when(currentStaff).requireSupervisor();

        saves("10", "2", "5", "", "", "", "").andExpect(status().isForbidden());
        verify(changeCadence, never()).change(anyInt(), any(), anyBoolean());
    }

    private ResultActions saves(String expiry, String... days) throws Exception {
        return browser.perform(post(PAGE)
                .with(csrf())
                .param("version", "4")
                .param("days", days)
                .param("expiry", expiry));
    }

    private ResultActions back() throws Exception {
        return browser.perform(post(PAGE + "/defaults").with(csrf()).param("version", "4"));
    }

    private static CadenceInForce cadence(List<Integer> days, int expiry, boolean decided, int version) {
        return new CadenceInForce(
                days.stream().map(Duration::ofDays).toList(), Duration.ofDays(expiry), decided, decided, version);
    }
}
