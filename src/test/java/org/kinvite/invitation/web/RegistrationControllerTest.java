package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.SignInContactTaken;
import org.kinvite.account.WeakPassword;
import org.kinvite.invitation.AcceptInvitation;
import org.kinvite.invitation.DeclineInvitation;
import org.kinvite.invitation.LinkNotUsable;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.invitation.SendNewestLink;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({LinkController.class, FamilyInvitationController.class, RegistrationController.class})
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
    void whoHasAnAccountGivesItsPassword() throws Exception {
        linkIs(Status.VALID, true);
        opens(REGISTRATION)
                .andExpect(content()
                        .string(allOf(
                                containsString("Enter its password to add Zoë."),
                                containsString("autocomplete=\"current-password\""))));

        doThrow(new SignInContactTaken()).when(acceptInvitation).accept(any(), any(), any());
        sends(REGISTRATION, "password", "not that one")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("That is not the password of your account.")));
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
