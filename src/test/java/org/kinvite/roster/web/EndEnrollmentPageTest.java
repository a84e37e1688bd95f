package org.kinvite.roster.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.roster.EndEnrollment;
import org.kinvite.roster.Enrollment;
import org.kinvite.roster.Enrollments;
import org.kinvite.roster.Student;
import org.kinvite.roster.Students;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@Import(TestTime.class)
@WebMvcTest(EndEnrollmentPage.class)
@WithMockUser(roles = "STAFF")
class EndEnrollmentPageTest {

    private static final String END = "/students/41/enrollments/71/end";

    @Autowired
    MockMvc browser;

    @MockitoBean
    Enrollments enrollments;

    @MockitoBean
    Students students;

    @MockitoBean
    EndEnrollment endEnrollment;

    @MockitoBean
    CurrentStaff staff;

    @BeforeEach
    void zoeAtMapleStreet() {
        when(staff.sites()).thenReturn(Set.of(11L));
        var zoe = mock(Student.class);
        when(zoe.id()).thenReturn(41L);
        when(zoe.fullName()).thenReturn("Zoë <b> Nguyễn");
        when(students.findById(41)).thenReturn(Optional.of(zoe));
        placesAre(place(71, 11, "Butterflies", null));
    }

    @Test
    void theDialogNamesWhatFollows() throws Exception {
        browser.perform(get(END).header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<dialog"),
                                not(containsString("<html")),
                                containsString("End the enrollment of Zoë &lt;b&gt; Nguyễn at Maple Street?"),
                                containsString("Pre-K · Butterflies, since Tue, Sep 1, 2026"),
                                containsString("no longer enrolled"),
                                containsString("stay linked until you Unlink"),
                                containsString("PINs do not change"),
                                containsString("name=\"version\" value=\"3\""),
                                containsString("data-kv-close"))));
        verify(endEnrollment, never()).end(anyLong(), anyLong(), anyInt());
    }

    @Test
    void withoutJavaScriptItIsAPageWithTheSameForm() throws Exception {
        browser.perform(get(END))
                .andExpect(content()
                        .string(allOf(
                                containsString("<html"),
                                containsString("action=\"" + END + "\""),
                                containsString("name=\"version\" value=\"3\""),
                                containsString("href=\"/students/41\""),
                                not(containsString("data-kv-dialog")))));
    }

    @Test
    void whereTheStudentStaysEnrolledInvitationsGoOn() throws Exception {
        placesAre(
                place(71, 11, "Butterflies", null),
                place(72, 11, "Sunflowers", null),
                place(73, 12, "Dolphins", null),
                place(74, 11, "Foxes", LocalDate.parse("2026-10-01")));

        browser.perform(get(END))
                .andExpect(content()
                        .string(allOf(
                                containsString("stays enrolled here in Pre-K · Sunflowers"),
                                not(containsString("Dolphins")),
                                not(containsString("Foxes")),
                                not(containsString("their links stop working")))));
    }

    @Test
    void confirmingEndsItAndLeadsBackToTheProfile() throws Exception {
        browser.perform(post(END).with(csrf()).param("version", "3")).andExpect(redirectedUrl("/students/41"));

        verify(endEnrollment).end(41, 71, 3);
    }

    @Test
    void whatSomeoneElseChangedIsShownAgainFirst() throws Exception {
        doThrow(new OptimisticLockingFailureException("stale"))
                .when(endEnrollment)
                .end(41, 71, 2);

        browser.perform(post(END).with(csrf()).param("version", "2"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("This changed just now"),
                                containsString("name=\"version\" value=\"3\""))));
    }

    @Test
    void anEnrollmentThatHasEndedSaysSince() throws Exception {
        placesAre(place(71, 11, "Butterflies", LocalDate.parse("2026-11-24")));

        browser.perform(get(END))
                .andExpect(content()
                        .string(allOf(
                                containsString("ended on Tue, Nov 24, 2026"),
                                containsString("Close"),
                                not(containsString("name=\"version\"")))));
    }

    @Test
    void anotherSitesEnrollmentAndAForgedFormAreRefused() throws Exception {
        browser.perform(get("/students/41/enrollments/99/end")).andExpect(status().isNotFound());
        doThrow(new NotGranted("enrollment", 99)).when(endEnrollment).end(41, 99, 0);
        browser.perform(post("/students/41/enrollments/99/end").with(csrf()).param("version", "0"))
                .andExpect(status().isNotFound());
        browser.perform(post(END).param("version", "3")).andExpect(status().isForbidden());
        browser.perform(post(END).with(csrf())).andExpect(status().isBadRequest());
        verify(endEnrollment, never()).end(anyLong(), eq(71L), anyInt());
    }

    private void placesAre(Enrollment... places) {
        when(enrollments.everOf(41, Set.of(11L))).thenReturn(List.of(places));
    }

    private static Enrollment place(long id, long site, String classroom, LocalDate endedOn) {
        return new Enrollment(
                id, 41, site, "Maple Street", "Pre-K", classroom, LocalDate.parse("2026-09-01"), endedOn, 3);
    }
}
