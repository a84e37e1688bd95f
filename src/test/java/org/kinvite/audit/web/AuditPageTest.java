package org.kinvite.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.audit.ExportTrail;
import org.kinvite.audit.FindSubjects;
import org.kinvite.audit.ReadTrail;
import org.kinvite.audit.SeenEntry;
import org.kinvite.audit.Subjects;
import org.kinvite.audit.TrailChoices;
import org.kinvite.audit.TrailPlace;
import org.kinvite.audit.TrailWords;
import org.kinvite.roster.Choice;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(AuditPage.class)
@Import({TestTime.class, AskedTrail.class, TrailWords.class})
@WithMockUser(roles = "SUPERVISOR")
class AuditPageTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant AT = Instant.parse("2026-11-24T20:10:00Z");

    @Autowired
    MockMvc browser;

    @MockitoBean
    ReadTrail readTrail;

    @MockitoBean
    ExportTrail exportTrail;

    @MockitoBean
    TrailChoices choices;

    @MockitoBean
    FindSubjects findSubjects;

    @MockitoBean
    Places places;

    @MockitoBean
    CurrentStaff currentStaff;

    @BeforeEach
    void anAgencyInNewYork() {
        when(currentStaff.agencyId()).thenReturn(1L);
        when(choices.zone(anyLong(), any())).thenReturn(NEW_YORK);
        when(choices.actors(1)).thenReturn(List.of(new TrailChoices.Someone("STAFF", 5, "Ana Núñez")));
        when(choices.actions(1)).thenReturn(List.of("guardian.invited"));
        when(places.sites(any())).thenReturn(List.of(new Choice(11, "Harbor")));
    }

    @Test
    void entriesAreToldInWordsWithAWayToTheStudent() throws Exception {
        when(readTrail.page(any(), any(), anyInt())).thenReturn(List.of(entry(7, "Linh Tran"), entry(6, "")));

        browser.perform(get("/audit"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<strong>Invited</strong>"),
                                containsString(">Text</bdi>"),
                                containsString("/students/31"),
                                containsString("Linh Tran"),
                                containsString("erased family"),
                                containsString("of Zoë"),
                                containsString("Harbor"),
                                containsString("3:10:00 PM"),
                                containsString("/audit/export.csv"),
                                not(containsString("rel=\"next\"")))));
    }

    @Test
    void aLongTrailHasAnOlderPageThatKeepsWhatWasNarrowed() throws Exception {
        when(readTrail.page(any(), any(), anyInt())).thenReturn(Collections.nCopies(51, entry(7, "Linh")));

        browser.perform(get("/audit?act=guardian.invited&site=11&name=Linh Tran"))
                .andExpect(content()
                        .string(containsString("/audit?act=guardian.invited&amp;name=Linh%20Tran&amp;site=11&amp;after="
                                + new TrailPlace(AT, 7))));
        browser.perform(get("/audit?after=" + new TrailPlace(AT, 7)))
                .andExpect(content().string(containsString(">Newest</a>")));

        verify(readTrail).page(any(), eq(new TrailPlace(AT, 7)), eq(51));
    }

    @Test
    void daysAreTheAgencysAndTheLastOneIsWhole() throws Exception {
        when(findSubjects.byName(1, "linh")).thenReturn(new Subjects(Set.of(41L), Set.of(31L), Set.of()));

        browser.perform(get("/audit?from=2026-11-23&until=2026-11-24&actor=STAFF-5&name=linh"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No entry matches")));

        verify(readTrail)
                .page(
                        argThat(filter -> filter.from().equals(Instant.parse("2026-11-23T05:00:00Z"))
                                && filter.until().equals(Instant.parse("2026-11-25T05:00:00Z"))
                                && filter.actorKind().equals("STAFF")
                                && filter.actorId() == 5
                                && filter.subjects().guardians().contains(41L)),
                        any(),
                        anyInt());
    }

    @Test
    void anEmptyTrailSaysWhereToBeginAndTooManyNamesWhatToDo() throws Exception {
        browser.perform(get("/audit")).andExpect(content().string(containsString("Nothing has happened yet")));

        when(findSubjects.byName(1, "a")).thenThrow(new FindSubjects.TooMany());
        browser.perform(get("/audit?name=a"))
                .andExpect(content().string(containsString("Type more of it")))
                .andExpect(content().string(containsString("value=\"a\"")));
    }

    @Test
    void theExportIsRecordedBeforeItIsWritten() throws Exception {
        browser.perform(get("/audit/export.csv?act=guardian.invited"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"audit.csv\""));

        verify(exportTrail).record(argThat(filter -> filter.action().equals("guardian.invited")));
        // written by a thread of its own
        verify(exportTrail, timeout(10_000)).write(any(), any(), any());
    }

    @Test
    void staffWhoAreNoSupervisorsAndOtherAgenciesSitesAndGuardiansAreRefused() throws Exception {
        doThrow(new NotGranted("site", 21)).when(currentStaff).requireSite(21);
        when(findSubjects.ofGuardian(1, 42)).thenThrow(new NotGranted("guardian", 42));
        browser.perform(get("/audit?site=21")).andExpect(status().isNotFound());
        browser.perform(get("/audit/export.csv?site=21")).andExpect(status().isNotFound());
        browser.perform(get("/audit?guardian=42")).andExpect(status().isNotFound());

        doThrow(new AccessDeniedException("no")).when(currentStaff).requireSupervisor();
        browser.perform(get("/audit")).andExpect(status().isForbidden());
        browser.perform(get("/audit/export.csv")).andExpect(status().isForbidden());
        verify(exportTrail, never()).write(any(), any(), any());
    }

    @Test
    void anAddressThatSomebodyMadeUpIsABadRequest() throws Exception {
        for (var address : List.of("from=yesterday", "actor=STAFF-x", "after=here", "site=x")) {
            assertThat(browser.perform(get("/audit?" + address))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isEqualTo(400);
        }
    }

    private static SeenEntry entry(long id, String guardian) {
        return new SeenEntry(
                id,
                AT,
                "STAFF",
                "Ana Núñez",
                "guardian.invited",
                "guardian",
                41,
                guardian,
                31L,
                "Zoë",
                "Harbor",
                NEW_YORK,
                "TEXT");
    }
}
