package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
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

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.GuardianMessages.OnItsWay;
import org.kinvite.familymessage.Kind;
import org.kinvite.kernel.Channel;
import org.kinvite.pin.ShowPinToStaff;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(PinController.class)
class PinControllerTest extends StaffPageTest {

    private static final String PIN = "/guardians/51/pin";

    @MockitoBean
    PinCard.OfGuardian cards;

    @MockitoBean
    ShowPinToStaff showPin;

    @BeforeEach
    void linhHasAPin() {
        linhIs(SomeAccounts.registered());
        when(cards.find(SomeAccounts.LINH)).thenReturn(new PinCard(true, List.of()));
        when(showPin.show(SomeAccounts.LINH, SomeAccounts.SITE)).thenReturn(Optional.of("7291"));
    }

    @Test
    void revealIsAPressWhoseAnswerNobodyKeeps() throws Exception {
        sends(PIN)
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("7291")))
                .andExpect(content().string(containsString("data-kv-reveal=\"30\"")))
                .andExpect(content().string(not(containsString("<html"))));
        browser.perform(post(PIN).with(csrf()))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("7291")))
                .andExpect(content().string(containsString("href=\"/students/41\"")));
    }

    @Test
    void theCardItselfNeverHoldsThePin() throws Exception {
        opens(PIN)
                .andExpect(content().string(containsString("Reveal PIN")))
                .andExpect(content().string(containsString("Email Sign-in Guide")))
                .andExpect(content().string(containsString("Text Sign-in PIN")))
                .andExpect(content().string(not(containsString("data-kv-live"))))
                .andExpect(content().string(not(containsString("7291"))));
        browser.perform(get(PIN)).andExpect(redirectedUrl("/students/41#guardian-51"));

        verify(showPin, never()).show(anyLong(), anyLong());
    }

    @Test
    void eachStateShowsWhatIsPossibleInIt() throws Exception {
        linhIs(SomeAccounts.notInvited());
        when(cards.find(SomeAccounts.LINH)).thenReturn(new PinCard(false, List.of()));
        opens(PIN)
                .andExpect(content().string(containsString("There is no PIN yet")))
                .andExpect(content().string(not(containsString("<button"))));

        linhIs(SomeAccounts.invited());
        when(cards.find(SomeAccounts.LINH)).thenReturn(new PinCard(true, List.of()));
        opens(PIN)
                .andExpect(content().string(containsString("Re-PIN")))
                .andExpect(content().string(containsString("for guardians who have registered")))
                .andExpect(content().string(not(containsString("sign-in-guide"))));
    }

    @Test
    void aMessageUnderWayIsWatchedAndOneThatFailedSaysWhy() throws Exception {
        when(cards.find(SomeAccounts.LINH))
                .thenReturn(new PinCard(true, List.of(new OnItsWay(Kind.SIGN_IN_GUIDE, Channel.EMAIL, null, null))));
        opens(PIN)
                .andExpect(content().string(containsString("data-kv-live=\"3\"")))
                .andExpect(content().string(containsString("is being sent by email")));
        opens(PIN + "?seen=" + cards.find(SomeAccounts.LINH).fingerprint()).andExpect(status().isNoContent());
        when(cards.find(SomeAccounts.LINH))
                .thenReturn(
                        new PinCard(true, List.of(new OnItsWay(Kind.GROUP_PIN, Channel.TEXT, null, "NOT_A_MOBILE"))));
        opens(PIN)
                .andExpect(content().string(not(containsString("data-kv-live"))))
                .andExpect(content().string(containsString("that number cannot receive texts")));
    }

    @Test
    void anotherSitesGuardianAndAForgedFormAreRefused() throws Exception {
        sends("/guardians/99/pin").andExpect(status().isNotFound());
        opens("/guardians/99/pin").andExpect(status().isNotFound());
        browser.perform(post(PIN)).andExpect(status().isForbidden());

        verify(showPin, never()).show(anyLong(), anyLong());
    }
}
