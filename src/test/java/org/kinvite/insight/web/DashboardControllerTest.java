package org.kinvite.insight.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.engine.OperateLinks;
import org.kinvite.insight.Asked;
import org.kinvite.insight.DueToday;
import org.kinvite.insight.FigureTable;
import org.kinvite.insight.FiguresAsCsv;
import org.kinvite.insight.Freshness;
import org.kinvite.insight.Overviews;
import org.kinvite.insight.SomeOverviews;
import org.kinvite.insight.WhatIsDue;
import org.kinvite.roster.Choice;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@WebMvcTest({DashboardController.class, DashboardExportController.class})
@Import(SomeOverviews.Now.class)
@WithMockUser(roles = "STAFF")
class DashboardControllerTest {

    @Autowired
    MockMvc browser;

    @MockitoBean
    Overviews overviews;

    @MockitoBean
    WhatIsDue whatIsDue;

    @MockitoBean
    FiguresAsCsv figures;

    @MockitoBean
    Places places;

    @MockitoBean
    OperateLinks operate;

    @MockitoBean
    CurrentStaff staff;

    @BeforeEach
    void twoSites() {
        when(staff.sites()).thenReturn(Set.of(11L, 12L));
        when(places.sites(any())).thenReturn(List.of(new Choice(12, "Harbor View"), new Choice(11, "Maple Street")));
        when(places.programsOfAgency(any())).thenReturn(List.of(new Choice(21, "Head Start")));
        when(overviews.of(any())).thenReturn(SomeOverviews.busy());
        when(whatIsDue.today(any())).thenReturn(new DueToday(1, 0, 2, 0, 3));
        when(operate.running(anyString())).thenReturn(Optional.of("https://camunda.example.org/operate/processes?a=b"));
    }

    @Test
    void itTellsTheFunnelTheTrendAndWhatIsDue() throws Exception {
        opens("/dashboard")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("40 %")))
                .andExpect(content().string(containsString("400 of 1,000")))
                .andExpect(content().string(containsString("Line: from 10 % on Aug 24, 2026 to 40 % now.")))
                .andExpect(content().string(containsString("3 tasks wait for a person")))
                .andExpect(content().string(containsString("1 reminder goes out")))
                .andExpect(content().string(containsString("Spanish")))
                .andExpect(content().string(containsString("5 hours")))
                .andExpect(content().string(containsString("Counted just now.")))
                .andExpect(content().string(not(containsString("follow-up in person"))));

        verify(overviews).of(new Asked(Set.of(11L, 12L), null, 13));
    }

    @Test
    void noStyleIsWrittenIntoThePage() throws Exception {
        opens("/dashboard").andExpect(content().string(not(containsString("style="))));
    }

    @Test
    void everyViewIsALinkAndOneSiteLeadsToItsGuardians() throws Exception {
        opens("/dashboard?site=11&program=21&weeks=52")
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("/parent-accounts?site=11&amp;program=21&amp;state=INVITED")))
                .andExpect(
                        content().string(containsString("/dashboard/weeks.csv?site=11&amp;program=21&amp;weeks=52")));

        verify(overviews).of(new Asked(Set.of(11L), 21L, 52));
    }

    @Test
    void aPeriodOrProgramThatDoesNotExistIsTheUsualOne() throws Exception {
        opens("/dashboard?program=99&weeks=7").andExpect(status().isOk());

        verify(overviews).of(new Asked(Set.of(11L, 12L), null, 13));
    }

    @Test
    void manySitesComeInPages() throws Exception {
        opens("/dashboard?page=2")
                .andExpect(content().string(containsString("Page 2 of 3")))
                .andExpect(content().string(containsString("/dashboard?weeks=13&amp;page=3")));

        verify(overviews).of(new Asked(Set.of(11L, 12L), null, 13, 2));
    }

    @Test
    void figuresThatAreKeptSayHowOldTheyAre() throws Exception {
        when(overviews.of(any()))
                .thenReturn(SomeOverviews.busy(new Freshness(true, SomeOverviews.NOW.minusSeconds(250), 2)));

        opens("/dashboard")
                .andExpect(content().string(containsString("Counted within the last 5 minutes")))
                .andExpect(content().string(containsString("2 sites have not been counted yet")));
    }

    @Test
    void onlySupervisorsAreLedToOperateAndOnlyWhereThereIsOne() throws Exception {
        opens("/dashboard").andExpect(content().string(not(containsString("camunda.example.org"))));

        when(staff.isSupervisor()).thenReturn(true);
        opens("/dashboard").andExpect(content().string(containsString("camunda.example.org/operate/processes?a=b")));

        when(operate.running(anyString())).thenReturn(Optional.empty());
        opens("/dashboard").andExpect(content().string(not(containsString("Operate"))));
    }

    @Test
    void whereThereIsNothingItSaysWhatToDo() throws Exception {
        when(overviews.of(any())).thenReturn(SomeOverviews.nobody());
        opens("/dashboard").andExpect(content().string(containsString("There is nothing to count yet")));
        opens("/dashboard?site=11").andExpect(content().string(containsString("Nobody is enrolled there")));
        when(places.sites(any())).thenReturn(List.of());
        opens("/dashboard").andExpect(content().string(containsString("You have no site yet")));
        when(staff.isSupervisor()).thenReturn(true);
        opens("/dashboard").andExpect(content().string(containsString("/settings/roster")));
        when(places.sites(any())).thenReturn(List.of(new Choice(11, "Maple Street")));
        opens("/dashboard").andExpect(content().string(containsString("/settings/roster")));

        when(overviews.of(any())).thenReturn(SomeOverviews.untouched());
        opens("/dashboard").andExpect(content().string(containsString("Nobody has been invited yet.")));
    }

    @Test
    void anotherSiteDoesNotExistAndNonsenseIsABadRequest() throws Exception {
        doThrow(new NotGranted("site", 99)).when(staff).requireSite(99);
        for (var page : List.of("/dashboard", "/dashboard/places.csv", "/dashboard/weeks.csv")) {
            opens(page + "?site=99").andExpect(status().isNotFound());
            opens(page + "?site=maple").andExpect(status().isBadRequest());
        }
        opens("/dashboard/passwords.csv").andExpect(status().isNotFound());
    }

    @Test
    void eachTableCanBeTakenOut() throws Exception {
        opens("/dashboard/invitations.csv?site=11&weeks=26")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", startsWith("text/csv")))
                .andExpect(header().string("Content-Disposition", containsString("invitations.csv")));

        verify(figures).write(eq(FigureTable.INVITATIONS), eq(new Asked(Set.of(11L), null, 26)), any(), any());
    }

    @Test
    void itSpeaksSpanish() throws Exception {
        browser.perform(get("/dashboard").header("Accept-Language", "es"))
                .andExpect(content().string(containsString("Panel")))
                .andExpect(content().string(containsString("400 de 1.000")));
    }

    private ResultActions opens(String address) throws Exception {
        var answer = browser.perform(get(address).header("Accept-Language", "en"));
        return answer.andReturn().getRequest().isAsyncStarted()
                ? browser.perform(asyncDispatch(answer.andReturn()))
                : answer;
    }
}
