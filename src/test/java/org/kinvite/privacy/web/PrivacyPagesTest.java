package org.kinvite.privacy.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.privacy.ChangeRetention;
import org.kinvite.privacy.ChosenRetention;
import org.kinvite.privacy.EraseFamily;
import org.kinvite.privacy.ErasurePreview;
import org.kinvite.privacy.ErasureReason;
import org.kinvite.privacy.ExportFamily;
import org.kinvite.privacy.Family;
import org.kinvite.privacy.FindFamily;
import org.kinvite.privacy.ImportIsOpen;
import org.kinvite.privacy.RetentionPeriods;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest({PrivacySettingsPage.class, EraseFamilyPage.class, FamilyExport.class})
@Import(TestTime.class)
@WithMockUser(roles = "SUPERVISOR")
@MockitoBean(types = CurrentStaff.class)
class PrivacyPagesTest {

    private static final String SETTINGS = "/settings/privacy";
    private static final Family LINH = new Family("guardian", 41, 1, 31, 11L, List.of(41L), List.of());
    private static final Family ZOE = new Family("student", 31, 1, 31, 11L, List.of(41L, 42L), List.of(31L));

    @Autowired
    MockMvc browser;

    @MockitoBean
    ChangeRetention changeRetention;

    @MockitoBean
    FindFamily findFamily;

    @MockitoBean
    ErasurePreview preview;

    @MockitoBean
    EraseFamily eraseFamily;

    @MockitoBean
    ExportFamily exportFamily;

    @BeforeEach
    void linhOfZoe() {
        when(changeRetention.now()).thenReturn(new ChosenRetention(RetentionPeriods.DEFAULT, 3));
        when(findFamily.ofGuardian(41)).thenReturn(LINH);
        when(findFamily.ofStudent(31)).thenReturn(ZOE);
        when(findFamily.ofGuardian(99)).thenThrow(new NotGranted("guardian", 99));
        when(findFamily.ofStudent(99)).thenThrow(new NotGranted("student", 99));
        touched(false);
    }

    @Test
    void thePageTellsWhatHolds() throws Exception {
        browser.perform(get(SETTINGS))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"365\""),
                                containsString("value=\"180\""),
                                containsString("value=\"7\""),
                                containsString("aria-current=\"page\""))));
    }

    @Test
    void aChoiceIsSaved() throws Exception {
        browser.perform(post(SETTINGS)
                        .with(csrf())
                        .param("version", "3")
                        .param("messageDays", " 100 ")
                        .param("invitationDays", "90")
                        .param("auditYears", "5"))
                .andExpect(redirectedUrl(SETTINGS));

        verify(changeRetention).change(3, new RetentionPeriods(100, 90, 5));
    }

    @Test
    void whatIsOutOfBoundsIsToldBesideTheFieldAndNothingTypedIsLost() throws Exception {
        browser.perform(post(SETTINGS)
                        .with(csrf())
                        .param("version", "3")
                        .param("messageDays", "89")
                        .param("invitationDays", "many")
                        .param("auditYears", "31"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Enter a number from 90 to 3,650."),
                                containsString("Enter a number from 1 to 30."),
                                containsString("value=\"many\""))));

        verify(changeRetention, never()).change(anyInt(), any());
    }

    @Test
    void whoWasSlowerSeesWhatIsKeptNow() throws Exception {
        doThrow(new OptimisticLockingFailureException("stale"))
                .when(changeRetention)
                .change(anyInt(), any());

        browser.perform(post(SETTINGS)
                        .with(csrf())
                        .param("version", "2")
                        .param("messageDays", "100")
                        .param("invitationDays", "90")
                        .param("auditYears", "5"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("365 days, 180 days, 7 years")));
    }

    @Test
    void theQuestionTellsWhomItTouchesAndWhatItDoes() throws Exception {
        browser.perform(get("/students/31/erase"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Linh Tran"),
                                containsString("(the child)"),
                                containsString("An open invitation is"),
                                containsString("the family asked"),
                                containsString("It cannot be undone"),
                                containsString("action=\"/students/31/erase\""))));
        browser.perform(get("/guardians/41/erase").header("HX-Request", "true"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<dialog"),
                                containsString("The record of Zoë Tran"),
                                containsString("action=\"/guardians/41/erase\""),
                                not(containsString("<html")))));
    }

    @Test
    void onlyWithAReasonAndATickIsAnythingErased() throws Exception {
        browser.perform(post("/guardians/41/erase").with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString("Choose a reason."), containsString("Tick this to go on."))));
        browser.perform(post("/guardians/41/erase")
                        .with(csrf())
                        .param("reason", "NONE")
                        .param("sure", "true"))
                .andExpect(status().isUnprocessableEntity());
        browser.perform(post("/guardians/41/erase").param("reason", "OTHER").param("sure", "true"))
                .andExpect(status().isForbidden());
        verify(eraseFamily, never()).erase(any(), any());

        browser.perform(post("/students/31/erase")
                        .with(csrf())
                        .param("reason", "FAMILY_ASKED")
                        .param("sure", "true"))
                .andExpect(redirectedUrl("/students/31"));
        verify(eraseFamily).erase(ZOE, ErasureReason.FAMILY_ASKED);
    }

    @Test
    void whatStandsInTheWayIsTold() throws Exception {
        doThrow(new OptimisticLockingFailureException("moved on"))
                .when(eraseFamily)
                .erase(eq(LINH), any());
        browser.perform(post("/guardians/41/erase")
                        .with(csrf())
                        .param("reason", "OTHER")
                        .param("sure", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("so nothing was erased")));
        // as a repository wraps it
        doThrow(new DbActionExecutionException(null, new CannotAcquireLockException("deadlock")))
                .when(eraseFamily)
                .erase(eq(LINH), any());
        browser.perform(post("/guardians/41/erase")
                        .with(csrf())
                        .param("reason", "OTHER")
                        .param("sure", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("so nothing was erased")));

        touched(true);
        doThrow(new ImportIsOpen()).when(eraseFamily).erase(eq(LINH), any());
        browser.perform(post("/guardians/41/erase")
                        .with(csrf())
                        .param("reason", "OTHER")
                        .param("sure", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("A roster import waits"), not(containsString(">Erase for good<")))));
    }

    @Test
    void theExportIsRecordedBeforeItIsWritten() throws Exception {
        browser.perform(get("/students/31/family.json"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"family.json\""))
                .andExpect(header().string("Cache-Control", containsString("no-store")));

        verify(exportFamily).record(ZOE);
        // written by a thread of its own
        verify(exportFamily, timeout(10_000)).write(eq(ZOE), any());
    }

    @Test
    void anotherAgencysFamilyDoesNotExist() throws Exception {
        for (var address : List.of("/guardians/99/erase", "/students/99/erase")) {
            browser.perform(get(address)).andExpect(status().isNotFound());
            browser.perform(post(address).with(csrf()).param("reason", "OTHER").param("sure", "true"))
                    .andExpect(status().isNotFound());
        }
        browser.perform(get("/guardians/99/family.json")).andExpect(status().isNotFound());
        browser.perform(get("/students/99/family.json")).andExpect(status().isNotFound());

        verify(exportFamily, never()).record(any());
        verify(eraseFamily, never()).erase(any(), any());
    }

    @Test
    void staffWhoAreNoSupervisorsAreRefused() throws Exception {
        when(changeRetention.now()).thenThrow(new AccessDeniedException("no"));
        when(findFamily.ofGuardian(43)).thenThrow(new AccessDeniedException("no"));

        browser.perform(get(SETTINGS)).andExpect(status().isForbidden());
        browser.perform(post(SETTINGS).with(csrf()).param("version", "0")).andExpect(status().isForbidden());
        browser.perform(get("/guardians/43/erase")).andExpect(status().isForbidden());
        browser.perform(get("/guardians/43/family.json")).andExpect(status().isForbidden());
    }

    private void touched(boolean importOpen) {
        when(preview.of(any()))
                .thenReturn(new ErasurePreview.Touched("Zoë Tran", List.of("Linh Tran"), 1, 1, 1, true, importOpen));
    }
}
