package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kinvite.account.SignInContact;
import org.kinvite.guard.TooManyTries;
import org.kinvite.invitation.AcceptInvitation;
import org.kinvite.invitation.DeclineInvitation;
import org.kinvite.invitation.OpenByCode;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.invitation.SendNewestLink;
import org.kinvite.kernel.Channel;
import org.kinvite.letter.LetterCode;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A family with a letter: its code leads where the letter's square leads, and a contact is asked for. */
@WebMvcTest({
    JoinController.class,
    LinkController.class,
    FamilyInvitationController.class,
    RegistrationController.class,
    OwnContactController.class
})
class JoinControllerTest extends FamilyPageTest {

    private static final LetterCode CODE = LetterCode.random();
    private static final String PASSWORD = "seven quiet herons";

    @MockitoBean
    OpenByCode openByCode;

    @MockitoBean
    SendNewestLink sendNewestLink;

    @MockitoBean
    DeclineInvitation declineInvitation;

    @MockitoBean
    AcceptInvitation acceptInvitation;

    @Test
    void thePageIsAFormThatNeedsNoScript() throws Exception {
        opens("/join")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("method=\"post\""),
                                containsString("for=\"code\""),
                                containsString("Three groups of four"))));
    }

    @Test
    void aCodeInAnySpellingLeadsToTheInvitation() throws Exception {
        codeIsKnown(Status.VALID);

        sends("/join", "code", " " + CODE.grouped().toLowerCase().replace('-', ' '))
                .andExpect(redirectedUrl(HERE));

        opens(HERE).andExpect(content().string(containsString("Are you Linh N.?")));
    }

    @Test
    void aMistypedCodeIsToldAndIsNoGuess() throws Exception {
        for (var typed : new String[] {"", "7KQM", CODE.grouped().substring(1), "0OIL-0OIL-0OIL", "<script>"}) {
            sends("/join", "code", typed)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("aria-invalid=\"true\""),
                                    containsString(typed.isEmpty() ? "Enter the code" : "mistyped or missing"),
                                    not(containsString("<script>")))));
        }
        verify(openByCode, never()).open(any(), any());
    }

    @Test
    void aCodeThatNobodyHasIsToldAndNothingTypedIsLost() throws Exception {
        when(openByCode.open(any(), any())).thenReturn(Optional.empty());

        sends("/join", "code", CODE.grouped())
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("No letter has this code.")))
                .andExpect(content().string(containsString("value=\"" + CODE.grouped() + "\"")));
    }

    @Test
    void whoGuessesIsToldHowLongToWaitAndThatTheSquareStillWorks() throws Exception {
        var tooMany = mock(TooManyTries.class);
        when(tooMany.minutes()).thenReturn(12L);
        when(openByCode.open(any(), any())).thenThrow(tooMany);

        sends("/join", "code", CODE.grouped())
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(allOf(containsString("in 12 minutes"), containsString("square"))));
    }

    @Test
    void aForgedFormIsRefused() throws Exception {
        browser.perform(post("/join").param("code", CODE.grouped())).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "VALID", mode = EnumSource.Mode.EXCLUDE)
    void anOldLetterLeadsToThePageThatSaysWhy(Status status) throws Exception {
        codeIsKnown(status);
        sends("/join", "code", CODE.value()).andExpect(redirectedUrl(HERE));

        opens(HERE).andExpect(content().string(not(containsString("Are you"))));
    }

    @Test
    void aNewerLetterIsSaidToBeOneWhereNothingCanBeSent() throws Exception {
        when(openByCode.open(any(), any())).thenReturn(Optional.of(HASH));
        when(openLink.open(HASH)).thenReturn(Optional.of(letter(Status.SUPERSEDED, false)));
        sends("/join", "code", CODE.value());

        opens(HERE)
                .andExpect(content()
                        .string(allOf(containsString("printed a newer letter"), not(containsString("newest-link")))));
    }

    @Test
    void aLetterProvesNoContactSoThatOneIsAskedForFirst() throws Exception {
        codeIsKnown(Status.VALID);
        sends("/join", "code", CODE.value());
        sends(HERE).andExpect(redirectedUrl(HERE + "/registration"));

        opens(HERE + "/registration").andExpect(redirectedUrl(HERE + "/registration/contact"));
        sends(HERE + "/registration", "password", PASSWORD).andExpect(redirectedUrl(HERE + "/registration/contact"));
        verify(acceptInvitation, never()).accept(any(), any(), any());
        opens(HERE + "/registration/contact")
                .andExpect(content().string(containsString("How would you like to sign in?")))
                .andExpect(content().string(not(containsString("another email"))));

        when(sendVerificationCode.send(
                        any(),
                        org.mockito.ArgumentMatchers.anyLong(),
                        org.mockito.ArgumentMatchers.anyLong(),
                        any(),
                        any()))
                .thenReturn(5L);
        sends(HERE + "/registration/contact", "contact", "linh@example.com")
                .andExpect(redirectedUrl(HERE + "/registration/code"));
        when(proveContact.proven(5)).thenReturn(Optional.of(new SignInContact(Channel.EMAIL, "linh@example.com")));
        opens(HERE + "/registration")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("linh@example.com"), not(containsString("contact/of-link")))));
    }

    private void codeIsKnown(Status status) {
        when(openByCode.open(CODE, "127.0.0.1")).thenReturn(Optional.of(HASH));
        when(openLink.open(HASH)).thenReturn(Optional.of(letter(status, true)));
    }
}
