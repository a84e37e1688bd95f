package org.kinvite.roster.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.kernel.PhoneNumber;
import org.kinvite.roster.ContactField;
import org.kinvite.roster.CorrectContactDetails;
import org.kinvite.roster.GrantedGuardian;
import org.kinvite.roster.GrantedGuardians;
import org.kinvite.roster.Guardian;
import org.kinvite.roster.InvalidContactDetails;
import org.kinvite.roster.Student;
import org.kinvite.roster.StudentPlace;
import org.kinvite.roster.Students;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Import(TestTime.class)
@WebMvcTest(ContactDetailsPage.class)
@WithMockUser(roles = "STAFF")
class ContactDetailsPageTest {

    @Autowired
    MockMvc browser;

    @MockitoBean
    GrantedGuardians guardians;

    @MockitoBean
    Students students;

    @MockitoBean
    CorrectContactDetails correctContactDetails;

    @BeforeEach
    void aGuardian() {
        var guardian = Guardian.of(41, "A", "Linh", "Nguyễn", "Mother", Locale.ENGLISH);
        guardian.correctContactDetails(
                Channel.TEXT, new EmailAddress("linh@example.com"), new PhoneNumber("+12025550123"));
        when(guardians.find(anyLong()))
                .thenReturn(new GrantedGuardian(
                        guardian, List.of(new StudentPlace(41, 11, "Maple Street", "Head Start", "Butterflies"))));
        var zoe = mock(Student.class);
        when(zoe.id()).thenReturn(41L);
        when(zoe.fullName()).thenReturn("Zoë Nguyễn");
        when(students.findById(41)).thenReturn(Optional.of(zoe));
    }

    @Test
    void thePencilOpensADialogWithWhatIsKept() throws Exception {
        browser.perform(get("/guardians/51/contact").header("HX-Request", "true"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("<dialog"),
                                containsString("Parent/Guardian A"),
                                containsString("Zoë Nguyễn"),
                                containsString("value=\"linh@example.com\""),
                                containsString("value=\"(202) 555-0123\""),
                                containsString("<option value=\"TEXT\" selected=\"selected\">Text</option>"))));
    }

    @Test
    void withoutJavaScriptItIsAPage() throws Exception {
        browser.perform(get("/guardians/51/contact"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<h1>Contact details</h1>"),
                                containsString("Cell Phone 1"),
                                containsString("href=\"/students/41\""),
                                not(containsString("hx-post")))));
    }

    @Test
    void whatWasTypedIsSavedAndTheDialogCloses() throws Exception {
        browser.perform(typed("new@example.com", "(202) 555-0124").header("HX-Request", "true"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("HX-Trigger", "contact-corrected, dialog-close"));
        verify(correctContactDetails).correct(anyLong(), anyInt(), any(), any(), any());
    }

    @Test
    void withoutJavaScriptSavingLeadsBackToTheStudentProfile() throws Exception {
        browser.perform(typed("new@example.com", "")).andExpect(redirectedUrl("/students/41"));
    }

    @Test
    void wrongInputIsRefusedBesideTheFieldAndNothingTypedIsLost() throws Exception {
        refuse(invalid());

        browser.perform(typed("linh@", "call <me>").header("HX-Request", "true"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("<form"),
                                containsString("value=\"linh@\""),
                                containsString("value=\"call &lt;me&gt;\""),
                                containsString("id=\"email-error\""),
                                containsString("This is not an email address"),
                                containsString("This is not a phone number"))));
    }

    @Test
    void aStaleFormShowsWhatIsKeptNowBesideWhatWasTyped() throws Exception {
        refuse(new OptimisticLockingFailureException("stale"));

        browser.perform(typed("new@example.com", "").param("version", "7"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("Someone else changed"),
                                containsString("linh@example.com"),
                                containsString("value=\"new@example.com\""),
                                containsString("name=\"version\" value=\"0\""))));
    }

    @Test
    void aPreferredContactThatDoesNotExistIsRefused() throws Exception {
        browser.perform(post("/guardians/51/contact").with(csrf()).param("preferredContact", "FAX"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose Email or Text.")));
        verify(correctContactDetails, never()).correct(anyLong(), anyInt(), any(), any(), any());
    }

    @Test
    void aForgedFormIsRefused() throws Exception {
        browser.perform(post("/guardians/51/contact").param("preferredContact", "EMAIL"))
                .andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder typed(String email, String cellPhone) {
        return post("/guardians/51/contact")
                .with(csrf())
                .param("preferredContact", "EMAIL")
                .param("email", email)
                .param("cellPhone", cellPhone);
    }

    private static InvalidContactDetails invalid() {
        var invalid = mock(InvalidContactDetails.class);
        when(invalid.fields()).thenReturn(Set.of(ContactField.EMAIL, ContactField.CELL_PHONE));
        return invalid;
    }

    private void refuse(RuntimeException refusal) {
        doThrow(refusal).when(correctContactDetails).correct(anyLong(), anyInt(), any(), any(), any());
    }
}
