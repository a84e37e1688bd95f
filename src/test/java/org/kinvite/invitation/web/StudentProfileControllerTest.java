package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.GuardianMessages.OnItsWay;
import org.kinvite.familymessage.Kind;
import org.kinvite.invitation.GuardianHistory;
import org.kinvite.invitation.HistoryEntry;
import org.kinvite.invitation.InvitationState;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.kernel.Channel;
import org.kinvite.roster.Enrollment;
import org.kinvite.roster.Enrollments;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.Guardians;
import org.kinvite.roster.Student;
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

    @MockitoBean
    ProcessLink.OfGuardian processes;

    @BeforeEach
    void noPinYet() {
        when(pins.find(anyLong())).thenReturn(new PinCard(false, List.of()));
    }

    @Test
    void theProfileShowsTheCardsTheHistoryAndWhoMayNotBeInvited() throws Exception {
        zoeIsAt(place(71, "Butterflies", null), place(72, "Sunflowers", LocalDate.parse("2026-10-01")));
        linhAndRosaAreHers(SomeAccounts.invited());
        when(history.of(anyLong(), any()))
                .thenReturn(List.of(
                        new HistoryEntry(SomeAccounts.NOW, "message.INVITATION", null, "TEXT", "ACCEPTED", null),
                        new HistoryEntry(
                                SomeAccounts.NOW, "message.REMINDER", null, "EMAIL", "BOUNCED", "MAILBOX_FULL"),
                        new HistoryEntry(SomeAccounts.NOW, "guardian.invited", "Ana", "TEXT", null, null)));

        when(pins.find(anyLong()))
                .thenReturn(new PinCard(
                        true,
                        List.of(new OnItsWay(
                                Kind.SIGN_IN_PIN, Channel.TEXT, Instant.parse("2026-11-25T13:00:00Z"), null))));

        browser.perform(get("/students/41"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Reveal PIN")))
                .andExpect(content().string(containsString("/guardians/51/re-pin")))
                .andExpect(content().string(containsString("for guardians who have registered")))
                .andExpect(content().string(containsString("waits until ")))
                .andExpect(content().string(containsString(">Wed 8:00 AM</time>")))
                .andExpect(content().string(containsString(">Nov 24, 2026, 3:10:00 PM EST</time>")))
                .andExpect(content().string(containsString("Maple Street · Pre-K · Butterflies")))
                .andExpect(content().string(containsString("/students/41/enrollments/71/end")))
                .andExpect(content().string(containsString("ended on Thu, Oct 1, 2026")))
                .andExpect(content().string(not(containsString("/students/41/enrollments/72/end"))))
                .andExpect(content().string(not(containsString("no longer enrolled"))))
                .andExpect(content().string(containsString("Vietnamese")))
                .andExpect(content().string(containsString("/guardians/51/contact")))
                .andExpect(content().string(containsString("id=\"online-account-51\"")))
                .andExpect(content().string(containsString("Invitation sent")))
                .andExpect(content().string(containsString("the mailbox is full")))
                .andExpect(content().string(containsString("Rosa Díaz")))
                .andExpect(content().string(containsString("id=\"guardian-51\"")))
                .andExpect(content().string(containsString("contact-corrected from:body")));
    }

    @Test
    void theHistoryLeadsToTheProcessWhereThereIsAnOperate() throws Exception {
        zoeIsAt(place(71, "Butterflies", null));
        linhAndRosaAreHers(SomeAccounts.invited());
        when(history.of(anyLong(), any()))
                .thenReturn(List.of(new HistoryEntry(SomeAccounts.NOW, "guardian.invited", "Ana", "TEXT", null, null)));
        browser.perform(get("/students/41")).andExpect(content().string(not(containsString("Operate"))));

        when(processes.find(anyLong(), any()))
                .thenReturn(List.of(new ProcessLink(
                        InvitationState.INVITED,
                        SomeAccounts.NOW,
                        "https://camunda.example.org/operate/processes/42")));
        browser.perform(get("/students/41"))
                .andExpect(content().string(containsString("In Camunda Operate:")))
                .andExpect(content().string(containsString("invitation of Tue 3:10 PM")))
                .andExpect(content().string(containsString("https://camunda.example.org/operate/processes/42")));
    }

    @Test
    void whenTheStudentHasLeftTheHistoryStaysAndUnlinkButNobodyCanBeInvitedOrCorrected() throws Exception {
        zoeIsAt(place(71, "Butterflies", LocalDate.parse("2026-11-20")));
        linhAndRosaAreHers(SomeAccounts.left(SomeAccounts.registered()));
        browser.perform(get("/students/41"))
                .andExpect(content().string(containsString("no longer enrolled at any of your sites")))
                .andExpect(content().string(containsString("/guardians/51/unlink")))
                .andExpect(content().string(not(containsString("/guardians/51/contact"))));

        linhAndRosaAreHers(SomeAccounts.left(SomeAccounts.expired()));
        browser.perform(get("/students/41"))
                .andExpect(content().string(containsString("No longer enrolled here.")))
                .andExpect(content().string(containsString("Last invitation expired")))
                .andExpect(content().string(not(containsString("/guardians/51/invite"))))
                .andExpect(content().string(not(containsString("/guardians/51/contact"))));
    }

    @Test
    void aStudentOfAnotherSiteDoesNotExist() throws Exception {
        when(enrollments.everOf(anyLong(), any())).thenReturn(List.of());

        browser.perform(get("/students/42")).andExpect(status().isNotFound());
        browser.perform(get("/students/zoe")).andExpect(status().isNotFound());
    }

    private void zoeIsAt(Enrollment... places) {
        var zoe = mock(Student.class);
        when(zoe.id()).thenReturn(SomeAccounts.ZOE);
        when(zoe.fullName()).thenReturn("Zoë Nguyễn");
        when(students.findById(SomeAccounts.ZOE)).thenReturn(Optional.of(zoe));
        when(enrollments.everOf(SomeAccounts.ZOE, Set.of(SomeAccounts.SITE))).thenReturn(List.of(places));
    }

    private static Enrollment place(long id, String classroom, LocalDate endedOn) {
        return new Enrollment(
                id,
                SomeAccounts.ZOE,
                SomeAccounts.SITE,
                "Maple Street",
                "Pre-K",
                classroom,
                LocalDate.parse("2026-09-01"),
                endedOn,
                1);
    }

    private void linhAndRosaAreHers(OnlineAccount account) {
        var linh = Guardian.of(SomeAccounts.ZOE, "A", "Linh", "Nguyễn", "Mother", Locale.forLanguageTag("vi"));
        var rosa = Guardian.of(SomeAccounts.ZOE, null, "Rosa", "Díaz", "Neighbor", Locale.ENGLISH);
        when(guardians.findByStudentIdOrderBySlot(SomeAccounts.ZOE)).thenReturn(List.of(rosa, linh));
        when(accounts.one(linh.id(), SomeAccounts.SITE)).thenReturn(Optional.of(account));
    }
}
