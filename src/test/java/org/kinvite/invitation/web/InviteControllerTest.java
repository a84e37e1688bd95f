package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
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

import org.junit.jupiter.api.Test;
import org.kinvite.invitation.CannotInvite;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.invitation.InviteGuardian;
import org.kinvite.kernel.Channel;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(InviteController.class)
class InviteControllerTest extends StaffPageTest {

    private static final String INVITE = "/guardians/51/invite";

    @MockitoBean
    InviteGuardian inviteGuardian;

    @Test
    void theDialogOpensWithThePreferredContactChosen() throws Exception {
        linhIs(SomeAccounts.notInvited());

        opens(INVITE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<dialog")))
                .andExpect(content().string(containsString("(202) 555-0123")))
                .andExpect(content().string(containsString("linh@example.com")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"TEXT\"[^>]*checked.*")))
                .andExpect(content().string(not(matchesPattern("(?s).*value=\"EMAIL\"[^>]*checked.*"))));
    }

    @Test
    void inviteSendsClosesTheDialogAndShowsTheRowAsItIsNow() throws Exception {
        linhIs(SomeAccounts.beingSent());

        sends(INVITE, "channel", "EMAIL")
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger-After-Swap", "dialog-close, account-51"))
                .andExpect(content().string(containsString("id=\"online-account-51\"")));

        verify(inviteGuardian).invite(SomeAccounts.LINH, Channel.EMAIL);
    }

    @Test
    void withoutJavaScriptInviteLeadsToTheStudentProfile() throws Exception {
        linhIs(SomeAccounts.beingSent());

        browser.perform(post(INVITE).with(csrf()).param("channel", "TEXT"))
                .andExpect(redirectedUrl("/students/41#guardian-51"));
        browser.perform(get(INVITE)).andExpect(content().string(containsString("<html")));
    }

    @Test
    void whoeverInvitesAtTheSameMomentSeesTheRowAsItIs() throws Exception {
        linhIs(SomeAccounts.beingSent());
        when(inviteGuardian.invite(anyLong(), any())).thenThrow(new DuplicateKeyException("open_guardian"));

        sends(INVITE, "channel", "TEXT").andExpect(status().isOk()).andExpect(header().exists("HX-Trigger-After-Swap"));
    }

    @Test
    void aRefusalIsToldInTheDialogAndTheChoiceStays() throws Exception {
        linhIs(SomeAccounts.notInvited());
        when(inviteGuardian.invite(anyLong(), any())).thenThrow(new CannotInvite(Reason.OPTED_OUT));

        sends(INVITE, "channel", "EMAIL")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(header().string("HX-Retarget", "#dialog"))
                .andExpect(content().string(containsString("opted out (STOP) of this way")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"EMAIL\"[^>]*checked.*")));
    }

    @Test
    void withoutAContactThereIsAReasonAndAWayToMendItAndTheLetter() throws Exception {
        linhIs(SomeAccounts.withoutContact());

        opens(INVITE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is no contact to send to.")))
                .andExpect(content().string(containsString("/guardians/51/contact")))
                .andExpect(content().string(matchesPattern("(?s).*value=\"LETTER\"[^>]*checked.*")));

        sends(INVITE, "channel", "LETTER").andExpect(status().isOk());
        verify(inviteGuardian).invite(SomeAccounts.LINH, Channel.LETTER);
    }

    @Test
    void whoHasLeftGetsNoLetterEither() throws Exception {
        linhIs(SomeAccounts.left(SomeAccounts.withoutContact()));

        opens(INVITE)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("LETTER"))))
                .andExpect(content().string(not(containsString("type=\"submit\""))));
    }

    @Test
    void aMissingChannelIsAskedForAndAnUnknownOneRefused() throws Exception {
        linhIs(SomeAccounts.notInvited());

        sends(INVITE)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose how")));
        sends(INVITE, "channel", "PIGEON").andExpect(status().isBadRequest());

        verify(inviteGuardian, never()).invite(anyLong(), any());
    }

    @Test
    void anotherSitesGuardianDoesNotExist() throws Exception {
        opens("/guardians/99/invite").andExpect(status().isNotFound());
        sends("/guardians/99/invite", "channel", "TEXT").andExpect(status().isNotFound());
        opens("/guardians/linh/invite").andExpect(status().isNotFound());

        verify(inviteGuardian, never()).invite(anyLong(), any());
    }

    @Test
    void aForgedFormInvitesNobody() throws Exception {
        browser.perform(post(INVITE).param("channel", "TEXT")).andExpect(status().isForbidden());

        verify(inviteGuardian, never()).invite(anyLong(), any());
    }
}
