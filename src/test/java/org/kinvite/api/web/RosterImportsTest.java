package org.kinvite.api.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.Writer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.api.ApiSecret;
import org.kinvite.api.AuthenticateKey;
import org.kinvite.rosterimport.AgencyZones;
import org.kinvite.rosterimport.ApplyRoster;
import org.kinvite.rosterimport.ImportChoices;
import org.kinvite.rosterimport.ImportDetails;
import org.kinvite.rosterimport.ImportMovedOn;
import org.kinvite.rosterimport.ImportReport;
import org.kinvite.rosterimport.ImportReports;
import org.kinvite.rosterimport.ImportState;
import org.kinvite.rosterimport.ImportUnderWay;
import org.kinvite.rosterimport.Problem;
import org.kinvite.rosterimport.ProblemsAsCsv;
import org.kinvite.rosterimport.Reason;
import org.kinvite.rosterimport.Severity;
import org.kinvite.rosterimport.Source;
import org.kinvite.rosterimport.Tally;
import org.kinvite.rosterimport.UploadRoster;
import org.kinvite.rosterimport.WriteReport;
import org.kinvite.rosterimport.file.Refusal;
import org.kinvite.rosterimport.file.UnreadableUpload;
import org.kinvite.staff.ActingSystem;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** The roster's door for other systems: a key of the agency, a dry run, an application, and what is refused how. */
@WebMvcTest(RosterImportsController.class)
@Import({ApiSecurity.class, ApiRefusals.class, RosterRefusals.class, WriteReport.class, TestTime.class})
class RosterImportsTest {

    private static final String IMPORTS = "/api/v1/roster-imports";
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final MockMultipartFile FILE =
            new MockMultipartFile("files", "C:\\drop\\roster.csv", "text/csv", new byte[] {1});

    @Autowired
    MockMvc system;

    @MockitoBean
    AuthenticateKey authenticateKey;

    @MockitoBean
    UploadRoster uploadRoster;

    @MockitoBean
    ApplyRoster applyRoster;

    @MockitoBean
    ImportReports reports;

    @MockitoBean
    ImportDetails details;

    @MockitoBean
    ProblemsAsCsv problems;

    @MockitoBean
    AgencyZones zones;

    @MockitoBean
    CurrentStaff currentStaff;

    @BeforeEach
    void aKeyOfTheAgency() {
        when(authenticateKey.with(any())).thenReturn(Optional.empty());
        when(authenticateKey.with(new ApiSecret("kinvite_key")))
                .thenReturn(Optional.of(new ActingSystem(90, "Nightly roster", null, 1)));
        when(currentStaff.agencyId()).thenReturn(1L);
        when(zones.ofAgency(1)).thenReturn(CHICAGO);
        when(uploadRoster.upload(eq(1L), any(), any(), any(), any())).thenReturn(7L);
        reportIs(report(ImportState.READING, false));
    }

    @Test
    void anUploadIsADryRunWhoseReportIsAskedForLater() throws Exception {
        sends(multipart(IMPORTS).file(FILE))
                .andExpect(status().isAccepted())
                .andExpect(header().string("Location", IMPORTS + "/7"))
                .andExpect(jsonPath("$.import").value("7"))
                .andExpect(jsonPath("$.state").value("READING"))
                .andExpect(jsonPath("$.outcome").doesNotExist());

        verify(uploadRoster)
                .upload(
                        eq(1L),
                        argThat(files ->
                                files.size() == 1 && files.getFirst().name().equals("roster.csv")),
                        eq(CHICAGO),
                        any(),
                        eq(Optional.empty()));
    }

    @Test
    void aNightlyDropDecidesBeforehand() throws Exception {
        sends(multipart(IMPORTS)
                        .file(FILE)
                        .param("apply", "true")
                        .param("manyMayLeave", "true")
                        .param("timeZone", "America/Denver"))
                .andExpect(status().isAccepted());

        verify(uploadRoster)
                .upload(
                        eq(1L),
                        any(),
                        eq(ZoneId.of("America/Denver")),
                        any(),
                        eq(Optional.of(new ImportChoices(false, true, true))));
    }

    @Test
    void theReportIsTheCommandLines() throws Exception {
        reportIs(report(ImportState.CHECKED, false));
        when(details.problems(7, 0, 100))
                .thenReturn(List.of(new Problem("roster.csv", 3, "Email", "linh@", Reason.WRONG_EMAIL)));

        sends(get(IMPORTS + "/7"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("ROWS_LEFT_OUT"))
                .andExpect(jsonPath("$.counts.STUDENTS_ADDED").value(3))
                .andExpect(jsonPath("$.problems[0].line").value(3))
                .andExpect(jsonPath("$.problems[0].reason").value("WRONG_EMAIL"))
                .andExpect(jsonPath("$.problems[0].mend").value(containsString("name@example.com")));
    }

    @Test
    void aDropThatWouldUnenrollManySaysSoAndWaits() throws Exception {
        reportIs(report(ImportState.CHECKED, true));

        sends(get(IMPORTS + "/7")).andExpect(jsonPath("$.outcome").value("MANY_WOULD_LEAVE"));
    }

    @Test
    void theProblemsComeAsCsv() throws Exception {
        doAnswer(call -> ((Writer) call.getArgument(2)).append("file,line"))
                .when(problems)
                .write(eq(7L), any(), any());

        var asked = sends(get(IMPORTS + "/7/problems.csv")).andReturn();
        system.perform(asyncDispatch(asked))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andExpect(content().string("file,line"));
    }

    @Test
    void aDryRunIsAppliedOrGivenUp() throws Exception {
        sends(post(IMPORTS + "/7/application").param("keepLeavers", "true")).andExpect(status().isAccepted());
        sends(delete(IMPORTS + "/7")).andExpect(status().isNoContent());

        verify(applyRoster).apply(eq(1L), eq(7L), eq(new ImportChoices(false, false, false)), any());
        verify(applyRoster).discard(eq(1L), eq(7L), any());
    }

    @Test
    void whatCannotBeDoneNowIsAProblemWithATypeOfItsOwn() throws Exception {
        var underWay = mock(ImportUnderWay.class);
        when(underWay.importId()).thenReturn(6L);
        when(uploadRoster.upload(eq(1L), any(), any(), any(), any())).thenThrow(underWay);
        sends(multipart(IMPORTS).file(FILE))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinvite:import-under-way"))
                .andExpect(jsonPath("$.import").value("6"));

        doThrow(new ApplyRoster.ManyWouldLeave()).when(applyRoster).apply(anyLong(), anyLong(), any(), any());
        sends(post(IMPORTS + "/7/application"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinvite:many-would-leave"));

        doThrow(mock(ImportMovedOn.class)).when(applyRoster).discard(anyLong(), anyLong(), any());
        sends(delete(IMPORTS + "/7"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:kinvite:import-moved-on"));
    }

    @Test
    void nothingTooMuchAndNobodysZoneAreRefused() throws Exception {
        sends(multipart(IMPORTS))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.refusal").value("NOTHING_TO_READ"));
        sends(multipart(IMPORTS).file(FILE).param("timeZone", "Mars"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:kinvite:unknown-time-zone"));
        verify(uploadRoster, never()).upload(anyLong(), any(), any(), any(), any());

        when(uploadRoster.upload(eq(1L), any(), any(), any(), any()))
                .thenThrow(new UnreadableUpload(Refusal.TOO_LARGE, null));
        sends(multipart(IMPORTS).file(FILE))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.refusal").value("TOO_LARGE"));
    }

    @Test
    void aKeyOfASiteAndNoKeyAtAllAreRefused() throws Exception {
        doThrow(new org.springframework.security.access.AccessDeniedException("no"))
                .when(currentStaff)
                .requireWholeAgency();
        sends(multipart(IMPORTS).file(FILE))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.type").value("urn:kinvite:agency-key-needed"));
        for (var request : List.of(
                get(IMPORTS + "/7"),
                get(IMPORTS + "/7/problems.csv"),
                post(IMPORTS + "/7/application"),
                delete(IMPORTS + "/7"))) {
            sends(request).andExpect(status().isForbidden());
        }
        system.perform(multipart(IMPORTS).file(FILE)).andExpect(status().isUnauthorized());
        verify(uploadRoster, never()).upload(anyLong(), any(), any(), any(), any());
        verify(applyRoster, never()).apply(anyLong(), anyLong(), any(), any());
    }

    @Test
    void anotherAgencysImportDoesNotExist() throws Exception {
        when(reports.report(1, 8)).thenThrow(new NotGranted("roster-import", 8));

        sends(get(IMPORTS + "/8")).andExpect(status().isNotFound());
        sends(get(IMPORTS + "/8/problems.csv")).andExpect(status().isNotFound());
        verify(details, never()).problems(eq(8L), anyInt(), anyInt());
    }

    private ResultActions sends(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return system.perform(request.header("Authorization", "Bearer kinvite_key"));
    }

    private void reportIs(ImportReport report) {
        when(reports.report(1, 7)).thenReturn(report);
    }

    private static ImportReport report(ImportState state, boolean appliesItself) {
        return new ImportReport(
                7,
                state,
                Source.CSV,
                "roster.csv",
                "Nightly roster",
                Instant.EPOCH,
                40,
                null,
                null,
                true,
                appliesItself,
                appliesItself,
                null,
                CHICAGO,
                1,
                Map.of(Severity.ERROR, 1),
                Map.of(Tally.STUDENTS_ADDED, 3),
                Map.of(),
                null,
                null);
    }
}
