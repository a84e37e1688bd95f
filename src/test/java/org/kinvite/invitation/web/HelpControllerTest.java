package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.CannotSend;
import org.kinvite.familymessage.Kind;
import org.kinvite.familymessage.RequestFamilyMessage;
import org.kinvite.kernel.Channel;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(HelpController.class)
class HelpControllerTest extends StaffPageTest {

    @MockitoBean
    RequestFamilyMessage requestFamilyMessage;

    @Test
    void theDialogSaysWhatGoesWhere() throws Exception {
        linhIs(SomeAccounts.registered());

        opens("/guardians/51/sign-in-guide")
                .andExpect(content()
                        .string(allOf(containsString("Email Sign-in Guide"), containsString("linh@example.com"))))
                .andExpect(content()
                        .string(matchesPattern(
                                Pattern.compile(".*name=\"key\" value=\"\\d{15,19}\".*", Pattern.DOTALL))));
        opens("/guardians/51/sign-in-pin")
                .andExpect(
                        content().string(allOf(containsString("Text Sign-in PIN"), containsString("(202) 555-0123"))));
    }

    @Test
    void sendAsksForTheMessageThatTheDialogNamed() throws Exception {
        linhIs(SomeAccounts.registered());

        sends("/guardians/51/sign-in-guide", "key", "777")
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger-After-Swap", "dialog-close, account-51"))
                .andExpect(content().string(containsString("The Sign-in Guide is on its way.")));
        browser.perform(post("/guardians/51/sign-in-pin").with(csrf()).param("key", "778"))
                .andExpect(redirectedUrl("/students/41#guardian-51"));

        verify(requestFamilyMessage)
                .request(777, Kind.SIGN_IN_GUIDE, SomeAccounts.LINH, SomeAccounts.SITE, Channel.EMAIL);
        verify(requestFamilyMessage).request(778, Kind.SIGN_IN_PIN, SomeAccounts.LINH, SomeAccounts.SITE, Channel.TEXT);
    }

    @Test
    void whoIsNotRegisteredOrCannotBeReachedIsToldPlainly() throws Exception {
        linhIs(SomeAccounts.invited());
        opens("/guardians/51/sign-in-guide")
                .andExpect(content().string(containsString("This guardian is not registered.")))
                .andExpect(content().string(not(containsString("type=\"submit\""))));

        linhIs(SomeAccounts.registered());
        var optedOut = mock(CannotSend.class);
        when(optedOut.reason()).thenReturn(CannotSend.Reason.OPTED_OUT);
        when(requestFamilyMessage.request(anyLong(), any(), anyLong(), anyLong(), any()))
                .thenThrow(optedOut);
        sends("/guardians/51/sign-in-pin", "key", "1")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("The family opted out on this channel")));
    }

    @Test
    void anotherSitesGuardianAndAForgedFormAreRefused() throws Exception {
        sends("/guardians/99/sign-in-guide").andExpect(status().isNotFound());
        opens("/guardians/99/sign-in-pin").andExpect(status().isNotFound());
        opens("/guardians/51/sign-in-nonsense").andExpect(status().isNotFound());
        browser.perform(post("/guardians/51/sign-in-guide")).andExpect(status().isForbidden());

        verify(requestFamilyMessage, never()).request(anyLong(), any(), anyLong(), anyLong(), any());
    }
}
