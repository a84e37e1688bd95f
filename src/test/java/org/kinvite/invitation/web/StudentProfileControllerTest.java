package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.GuardianMessages.OnItsWay;
import org.kinvite.familymessage.Kind;
import org.kinvite.invitation.GuardianHistory;
import org.kinvite.invitation.HistoryEntry;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.Enrollments;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Student;
import org.kinvite.roster.StudentPlace;
import org.kinvite.roster.Students;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(StudentProfileController.class)
class StudentProfileControllerTest extends StaffPageTest {

    @MockitoBean
    Students students;

    @MockitoBean
    Enrollments enrollments;

    @MockitoBean
    Guardians guardians;

    @MockitoBean
    GuardianHistory history;

    @MockitoBean
    PinCard.OfGuardian pins;

    @Test
    void theProfileShowsTheCardsTheHistoryAndWhoMayNotBeInvited() throws Exception {
        var zoe = mock(Student.class);
        when(zoe.id()).thenReturn(SomeAccounts.ZOE);
        when(zoe.fullName()).thenReturn("Zoë Nguyễn");
        when(students.findById(SomeAccounts.ZOE)).thenReturn(Optional.of(zoe));
        when(enrollments.placesOf(eq(SomeAccounts.ZOE), any()))
                .thenReturn(List.of(
                        new StudentPlace(SomeAccounts.ZOE, SomeAccounts.SITE, "Maple Street", "Pre-K", "Butterflies")));
        var linh = Guardian.of(SomeAccounts.ZOE, "A", "Linh", "Nguyễn", "Mother", Locale.forLanguageTag("vi"));
        var rosa = Guardian.of(SomeAccounts.ZOE, null, "Rosa", "Díaz", "Neighbor", Locale.ENGLISH);
        when(guardians.findByStudentIdOrderBySlot(SomeAccounts.ZOE)).thenReturn(List.of(rosa, linh));
        when(accounts.one(linh.id(), SomeAccounts.SITE)).thenReturn(Optional.of(SomeAccounts.invited()));
        when(history.of(anyLong(), any()))
                .thenReturn(List.of(
                        new HistoryEntry(SomeAccounts.NOW, "message.INVITATION", null, "TEXT", "ACCEPTED"),
                        new HistoryEntry(SomeAccounts.NOW, "guardian.invited", "Ana", "TEXT", null)));

        when(pins.find(linh.id()))
                .thenReturn(new PinCard(
                        true,
                        List.of(new OnItsWay(
                                Kind.SIGN_IN_PIN, Channel.TEXT, Instant.parse("2026-11-25T13:00:00Z"), null))));

        browser.perform(get("/students/41"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Reveal PIN")))
                .andExpect(content().string(containsString("/guardians/51/re-pin")))
                .andExpect(content().string(containsString("for guardians who have registered")))
                .andExpect(content().string(containsString("waits until Wed 8:00 AM")))
                .andExpect(content().string(containsString("Maple Street · Pre-K · Butterflies")))
                .andExpect(content().string(containsString("Vietnamese")))
                .andExpect(content().string(containsString("/guardians/51/contact")))
                .andExpect(content().string(containsString("id=\"online-account-51\"")))
                .andExpect(content().string(containsString("Invitation sent")))
                .andExpect(content().string(containsString("Rosa Díaz")))
                .andExpect(content().string(containsString("id=\"guardian-51\"")))
                .andExpect(content().string(containsString("contact-corrected from:body")));
    }

    @Test
    void aStudentOfAnotherSiteDoesNotExist() throws Exception {
        when(enrollments.placesOf(anyLong(), any())).thenReturn(List.of());

        browser.perform(get("/students/42")).andExpect(status().isNotFound());
        browser.perform(get("/students/zoe")).andExpect(status().isNotFound());
    }
}
