package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kinvite.invitation.CannotInvite;
import org.kinvite.invitation.CannotInvite.Reason;
import org.kinvite.invitation.ReInviteGuardian;
import org.kinvite.kernel.Channel;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(ReInviteController.class)
class ReInviteControllerTest extends StaffPageTest {

    private static final String RE_INVITE = "/guardians/51/re-invite";

    @MockitoBean
    ReInviteGuardian reInviteGuardian;

    @Test
    void theDialogSaysWhatBecomesOfTheOlderLink() throws Exception {
        linhIs(SomeAccounts.invited());

        opens(RE_INVITE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The older link will say that there is a newer one.")));
    }

    @Test
    void reInviteSendsAgain() throws Exception {
        linhIs(SomeAccounts.invited());

        sends(RE_INVITE, "channel", "TEXT")
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger-After-Swap", "dialog-close, account-51"));

        verify(reInviteGuardian).reInvite(SomeAccounts.LINH, Channel.TEXT);
    }

    @Test
    void pressingTwiceIsHarmless() throws Exception {
        linhIs(SomeAccounts.beingSent());
        when(reInviteGuardian.reInvite(anyLong(), any()))
                .thenThrow(new CannotInvite(Reason.BEING_SENT))
                .thenThrow(new OptimisticLockingFailureException("stale"));

        sends(RE_INVITE, "channel", "TEXT").andExpect(status().isOk());
        sends(RE_INVITE, "channel", "TEXT").andExpect(status().isOk());
    }

    @Test
    void aRefusalIsToldInTheDialog() throws Exception {
        linhIs(SomeAccounts.invited());
        when(reInviteGuardian.reInvite(anyLong(), any())).thenThrow(new CannotInvite(Reason.NO_CONTACT));

        sends(RE_INVITE, "channel", "EMAIL")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("There is no contact to send to.")));
    }

    @Test
    void anotherSitesGuardianAndAForgedFormAreRefused() throws Exception {
        sends("/guardians/99/re-invite", "channel", "TEXT").andExpect(status().isNotFound());
        browser.perform(post(RE_INVITE).param("channel", "TEXT")).andExpect(status().isForbidden());

        verify(reInviteGuardian, never()).reInvite(anyLong(), any());
    }
}
