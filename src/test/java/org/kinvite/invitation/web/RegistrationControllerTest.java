package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.CodeAnswer;
import org.kinvite.account.SignInContact;
import org.kinvite.account.SignInContactTaken;
import org.kinvite.account.SignedInFamily;
import org.kinvite.guard.WeakPassword;
import org.kinvite.invitation.AcceptInvitation;
import org.kinvite.invitation.DeclineInvitation;
import org.kinvite.invitation.LinkNotUsable;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.invitation.SendNewestLink;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({
    LinkController.class,
    FamilyInvitationController.class,
    RegistrationController.class,
    LinkChildController.class,
    OwnContactController.class
})
class RegistrationControllerTest extends FamilyPageTest {

    private static final String REGISTRATION = HERE + "/registration";
    private static final String PASSWORD = "seven quiet herons";

    @MockitoBean
    SendNewestLink sendNewestLink;

    @MockitoBean
    DeclineInvitation declineInvitation;

    @MockitoBean
    AcceptInvitation acceptInvitation;

    @BeforeEach
    void confirmed() throws Exception {
        opens("/i/good");
        sends(HERE);
    }

    @Test
    void theFamilyRegistersAndIsWelcomedAlsoWhenItReloads() throws Exception {
        opens(REGISTRATION)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("For Zoë at Maple Street."),
                                containsString("(202) 555-0123"),
                                containsString("At least 8 characters"),
                                containsString("autocomplete=\"new-password\""))));
        acceptingMakesItRegistered();

        sends(REGISTRATION, "password", PASSWORD).andExpect(redirectedUrl(HERE + "/welcome"));

        verify(acceptInvitation).accept(eq(HASH), eq(PASSWORD), any());
        for (int i = 0; i < 2; i++) {
            opens(HERE + "/welcome")
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("linked to Zoë at Maple Street")));
        }
    }

    @Test
    void pressingTwiceWelcomesToo() throws Exception {
        acceptingMakesItRegistered();

        sends(REGISTRATION, "password", PASSWORD);
        sends(REGISTRATION, "password", PASSWORD).andExpect(redirectedUrl(HERE + "/welcome"));
    }

    @Test
    void whoeverRegistersTwiceAtTheSameMomentIsWelcomedTwice() throws Exception {
        doAnswer(call -> {
                    linkIs(Status.REGISTERED, true);
                    throw new DbActionExecutionException(null, new DuplicateKeyException("sign_in_contact"));
                })
                .when(acceptInvitation)
                .accept(any(), any(), any());

        sends(REGISTRATION, "password", PASSWORD).andExpect(redirectedUrl(HERE + "/welcome"));
    }

    @Test
    void aWeakPasswordIsRefusedBesideTheFieldAndNeverEchoed() throws Exception {
        doThrow(new WeakPassword()).when(acceptInvitation).accept(any(), any(), any());

        sends(REGISTRATION, "password", "sunshine12345")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("would be guessed too soon"),
                                containsString("aria-invalid=\"true\""),
                                not(containsString("sunshine12345")))));
    }

    @Test
    void whoseContactHasAnAccountSignsInFirstAndComesBack() throws Exception {
        when(registerFamily.isSignInContact("+12025550123")).thenReturn(true);
        opens(REGISTRATION)
                .andExpect(content()
                        .string(allOf(
                                containsString("(202) 555-0123 signs in to a family account already."),
                                not(containsString("type=\"password\"")))));

        sends(HERE + "/sign-in")
                .andExpect(redirectedUrl("/family/sign-in?next=" + HERE.replace("/", "%2F")))
                .andExpect(flash().attribute("knownContact", "(202) 555-0123"));

        doThrow(new SignInContactTaken()).when(acceptInvitation).accept(any(), any(), any());
        sends(REGISTRATION, "password", PASSWORD).andExpect(redirectedUrl(REGISTRATION));
    }

    @Test
    void aSignedInFamilyAddsTheChildWithOnePress() throws Exception {
        when(currentFamily.find()).thenReturn(Optional.of(new SignedInFamily(77, 0)));

        sends(HERE + "/link").andExpect(redirectedUrl("/family")).andExpect(flash().attribute("added", "Zoë"));

        verify(acceptInvitation).link(HASH, 77);
    }

    @Test
    void nobodyAddsAChildWithoutBeingSignedIn() throws Exception {
        sends(HERE + "/link").andExpect(redirectedUrl(HERE));

        verify(acceptInvitation, never()).link(any(), anyLong());
    }

    @Test
    void anotherContactIsProvenWithACodeBeforeItIsSignedInWith() throws Exception {
        var email = SignInContact.parse("linh@example.org");
        when(sendVerificationCode.send(eq(email), anyLong(), anyLong(), any(), any()))
                .thenReturn(5L);
        when(proveContact.contact(5)).thenReturn(Optional.of(email));
        when(proveContact.prove(5, "111111")).thenReturn(CodeAnswer.WRONG);
        when(proveContact.prove(5, "482913")).thenReturn(CodeAnswer.PROVEN);

        sends(REGISTRATION + "/contact", "contact", "linh at home")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(containsString("linh at home"), containsString("neither an email address"))));
        sends(REGISTRATION + "/contact", "contact", "Linh@Example.org ")
                .andExpect(redirectedUrl(REGISTRATION + "/code"));
        opens(REGISTRATION + "/code").andExpect(content().string(containsString("linh@example.org")));
        opens(REGISTRATION).andExpect(content().string(containsString("(202) 555-0123")));
        sends(REGISTRATION + "/code", "code", "111111")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("That is not the code.")));
        sends(REGISTRATION + "/code", "code", "482913").andExpect(redirectedUrl(REGISTRATION));

        when(proveContact.proven(5)).thenReturn(Optional.of(email));
        opens(REGISTRATION)
                .andExpect(content()
                        .string(allOf(
                                containsString("linh@example.org"),
                                containsString("Use the contact the invitation went to"))));
        sends(REGISTRATION, "password", PASSWORD);
        verify(acceptInvitation).accept(eq(HASH), eq(5L), eq(PASSWORD), any());

        sends(REGISTRATION + "/contact/of-link").andExpect(redirectedUrl(REGISTRATION));
        opens(REGISTRATION).andExpect(content().string(containsString("(202) 555-0123")));
    }

    @Test
    void anEmptyPasswordConsumesNothing() throws Exception {
        sends(REGISTRATION).andExpect(status().isUnprocessableEntity());
        sends(REGISTRATION, "password", "").andExpect(status().isUnprocessableEntity());
        browser.perform(post(REGISTRATION).session(session).param("password", PASSWORD))
                .andExpect(status().isForbidden());

        verify(acceptInvitation, never()).accept(any(), any(), any());
    }

    @Test
    void aLinkThatEndedMeanwhileSaysSo() throws Exception {
        doAnswer(call -> {
                    linkIs(Status.WITHDRAWN, false);
                    throw new LinkNotUsable();
                })
                .when(acceptInvitation)
                .accept(any(), any(), any());

        sends(REGISTRATION, "password", PASSWORD).andExpect(redirectedUrl(HERE));
    }

    @Test
    void nobodyIsWelcomedBeforeRegistering() throws Exception {
        opens(HERE + "/welcome").andExpect(redirectedUrl(HERE));
    }

    private void acceptingMakesItRegistered() {
        doAnswer(call -> {
                    linkIs(Status.REGISTERED, true);
                    return null;
                })
                .when(acceptInvitation)
                .accept(any(), any(), any());
    }
}
