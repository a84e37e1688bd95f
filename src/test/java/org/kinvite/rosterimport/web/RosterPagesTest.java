package org.kinvite.rosterimport.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kinvite.rosterimport.AgencyZones;
import org.kinvite.rosterimport.ApplyRoster;
import org.kinvite.rosterimport.ImportChoices;
import org.kinvite.rosterimport.ImportDetails;
import org.kinvite.rosterimport.ImportReport;
import org.kinvite.rosterimport.ImportReports;
import org.kinvite.rosterimport.ImportState;
import org.kinvite.rosterimport.Problem;
import org.kinvite.rosterimport.ProblemsAsCsv;
import org.kinvite.rosterimport.Reason;
import org.kinvite.rosterimport.Severity;
import org.kinvite.rosterimport.Source;
import org.kinvite.rosterimport.Tally;
import org.kinvite.rosterimport.UploadRoster;
import org.kinvite.rosterimport.file.Refusal;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.unit.DataSize;

@Import(TestTime.class)
@WebMvcTest({RosterPage.class, ImportPage.class, RosterDownloads.class})
@MockitoBean(types = ProblemsAsCsv.class)
@WithMockUser(roles = "SUPERVISOR")
class RosterPagesTest {

    static final MockMultipartFile FILE =
            new MockMultipartFile("files", "C:\\in\\roster.csv", "text/csv", new byte[] {1});

    @Autowired
    MockMvc browser;

    @MockitoBean
    UploadRoster uploadRoster;

    @MockitoBean
    ApplyRoster applyRoster;

    @MockitoBean
    ImportReports reports;

    @MockitoBean
    ImportDetails details;

    @MockitoBean
    AgencyZones zones;

    @MockitoBean
    CurrentStaff staff;

    @BeforeEach
    void anAgency() {
        when(staff.agencyId()).thenReturn(1L);
        when(zones.ofAgency(1)).thenReturn(ZoneId.of("America/Chicago"));
        when(uploadRoster.largestUpload()).thenReturn(DataSize.ofMegabytes(256));
        when(reports.open(1)).thenReturn(Optional.empty());
        when(reports.history(eq(1L), anyInt())).thenReturn(List.of());
    }

    @Test
    void whoHasNeverImportedIsToldWhatToDo() throws Exception {
        browser.perform(get("/settings/roster"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing has been imported yet"),
                                containsString("Up to 256 MB"),
                                containsString("<option value=\"America/Chicago\" selected=\"selected\">"))));
    }

    @Test
    void theHistoryTellsWhoWhenAndHowMany() throws Exception {
        when(reports.history(eq(1L), anyInt())).thenReturn(List.of(report(ImportState.APPLIED)));

        browser.perform(get("/settings/roster"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Dana &lt;b&gt;"),
                                containsString("2 students added, 0 changed, 1 un-enrolled"))));
    }

    @Test
    void anUploadLeadsToItsDryRun() throws Exception {
        when(uploadRoster.upload(eq(1L), any(), eq(ZoneId.of("America/Denver")), any()))
                .thenReturn(7L);

        browser.perform(multipart("/settings/roster")
                        .file(FILE)
                        .param("timeZone", "America/Denver")
                        .with(csrf()))
                .andExpect(redirectedUrl("/settings/roster/imports/7"));
    }

    @Test
    void anUploadOfNothingOrWithoutAZoneIsRefusedOnThePage() throws Exception {
        browser.perform(multipart("/settings/roster")
                        .param("timeZone", "America/Denver")
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose at least one file.")));
        browser.perform(multipart("/settings/roster")
                        .file(FILE)
                        .param("timeZone", "Mars")
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity());
        verify(uploadRoster, never()).upload(anyLong(), any(), any(), any());
    }

    @Test
    void whatIsTooLargeIsToldWithTheWayToMendIt() throws Exception {
        when(uploadRoster.upload(anyLong(), any(), any(), any()))
                .thenThrow(new UnreadableUpload(Refusal.TOO_LARGE, null));

        browser.perform(multipart("/settings/roster")
                        .file(FILE)
                        .param("timeZone", "America/Denver")
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("larger than an import may be"),
                                containsString("Upload one site at a time"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = ImportState.class,
            names = {"READING", "CHECKING", "APPLYING"})
    void anImportUnderWayLooksAgainByItself(ImportState state) throws Exception {
        importIs(report(state));

        browser.perform(get("/settings/roster/imports/7"))
                .andExpect(content()
                        .string(allOf(
                                containsString("data-kv-live=\"1\""),
                                containsString("max=\"100\" value=\"40\""),
                                not(containsString("style=")))));
    }

    @Test
    void theDryRunOffersItsChoicesWithTheirCounts() throws Exception {
        importIs(report(ImportState.CHECKED));
        when(details.problems(anyLong(), anyInt(), anyInt()))
                .thenReturn(List.of(new Problem("roster.csv", 3, "Email", "<i>", Reason.WRONG_EMAIL)));

        browser.perform(get("/settings/roster/imports/7"))
                .andExpect(content()
                        .string(allOf(
                                containsString("Un-enroll 1 student who is"),
                                containsString("Yes, 1 student has really left"),
                                containsString("4 guardians: staff mended"),
                                containsString("&lt;i&gt;"),
                                containsString("Correct it, e.g. name@example.com."),
                                not(containsString("data-kv-live=\"1\"")))));
    }

    @Test
    void applyingTakesTheChoices() throws Exception {
        browser.perform(post("/settings/roster/imports/7/apply")
                        .param("replaceMended", "true")
                        .param("unenroll", "true")
                        .with(csrf()))
                .andExpect(redirectedUrl("/settings/roster/imports/7"));

        verify(applyRoster).apply(eq(1L), eq(7L), eq(new ImportChoices(true, true, false)), any());
    }

    @Test
    void manyWhoWouldLeaveAreAskedAboutOnceMore() throws Exception {
        importIs(report(ImportState.CHECKED));
        doThrow(new ApplyRoster.ManyWouldLeave()).when(applyRoster).apply(anyLong(), anyLong(), any(), any());

        browser.perform(post("/settings/roster/imports/7/apply").with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Confirm below that this is meant")));
    }

    @Test
    void whatCouldNotBeReadSaysWhyAndThatNothingWasTaken() throws Exception {
        importIs(report(ImportState.REFUSED));

        browser.perform(get("/settings/roster/imports/7"))
                .andExpect(content()
                        .string(allOf(
                                containsString("A quotation mark is opened and never closed."),
                                containsString("roster.csv:3"),
                                containsString("Nothing of these files was taken"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/settings/roster",
                "/settings/roster/template.csv",
                "/settings/roster/imports/7",
                "/settings/roster/imports/7/problems.csv"
            })
    void staffWhoDoNotDecideForTheAgencyMayNot(String address) throws Exception {
        doThrow(new AccessDeniedException("no")).when(staff).requireSupervisor();

        browser.perform(get(address)).andExpect(status().isForbidden());
    }

    @Test
    void anotherAgencysImportDoesNotExist() throws Exception {
        when(reports.report(1, 8)).thenThrow(new NotGranted("roster-import", 8));

        browser.perform(get("/settings/roster/imports/8")).andExpect(status().isNotFound());
        browser.perform(get("/settings/roster/imports/8/problems.csv")).andExpect(status().isNotFound());
    }

    private void importIs(ImportReport report) {
        when(reports.report(1, 7)).thenReturn(report);
    }

    private static ImportReport report(ImportState state) {
        return new ImportReport(
                7,
                state,
                Source.CSV,
                "roster.csv",
                "Dana <b>",
                Instant.parse("2026-11-24T20:10:00Z"),
                40,
                state == ImportState.REFUSED ? "UNCLOSED_QUOTE" : null,
                state == ImportState.REFUSED ? "roster.csv:3" : null,
                true,
                true,
                false,
                null,
                ZoneId.of("America/Chicago"),
                1,
                Map.of(Severity.WARNING, 1),
                Map.of(Tally.STUDENTS_UNENROLLED, 1, Tally.MENDED_BY_STAFF, 4),
                Map.of(Tally.STUDENTS_ADDED, 2, Tally.STUDENTS_UNENROLLED, 1),
                "Dana",
                null);
    }
}
