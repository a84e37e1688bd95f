package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.familymessage.RePinGuardian;
import org.kinvite.kernel.Channel;
import org.kinvite.pin.PinsExhausted;
import org.kinvite.pin.RevealPin;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(RePinController.class)
class RePinControllerTest extends StaffPageTest {

    private static final String RE_PIN = "/guardians/51/re-pin";

    @MockitoBean
    RePinGuardian rePinGuardian;

    @MockitoBean
    RevealPin revealPin;

    @BeforeEach
    void linhIsRegisteredAndHasAPin() {
        linhIs(SomeAccounts.registered());
        when(revealPin.exists(SomeAccounts.LINH)).thenReturn(true);
        when(rePinGuardian.noticeFor(SomeAccounts.LINH)).thenReturn(Optional.of(Channel.TEXT));
    }

    @Test
    void theDialogSaysWhatItDoesAndHowTheGuardianIsTold() throws Exception {
        opens(RE_PIN)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Give Linh Nguyễn a new PIN?"),
                                containsString("stops working at the door at once"),
                                containsString("sent to the guardian by text"))));
        when(rePinGuardian.noticeFor(SomeAccounts.LINH)).thenReturn(Optional.empty());
        opens(RE_PIN).andExpect(content().string(containsString("can be reached neither by email nor by text")));
    }

    @Test
    void rePinTakesTheReasonInWordsAndSaysWhatFollows() throws Exception {
        when(rePinGuardian.rePin(anyLong(), anyLong(), any()))
                .thenReturn(new RePinGuardian.Outcome(true, Optional.of(Channel.TEXT)));

        sends(RE_PIN, "reason", "SEEN_BY_OTHERS", "note", " at the door ")
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger-After-Swap", "dialog-close, account-51"))
                .andExpect(content().string(containsString("New PIN made. It is sent to the guardian by text.")));

        verify(rePinGuardian).rePin(SomeAccounts.LINH, SomeAccounts.SITE, "Others have seen it: at the door");
    }

    @Test
    void aMissingReasonIsToldBesideTheFieldAndNothingTypedIsLost() throws Exception {
        sends(RE_PIN, "note", "typed before")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("Choose a reason."), containsString("typed before"))));
        sends(RE_PIN, "reason", "OTHER").andExpect(status().isUnprocessableEntity());

        verify(rePinGuardian, never()).rePin(anyLong(), anyLong(), any());
    }

    @Test
    void aSiteWithoutAFreePinSaysSoInWordsForStaff() throws Exception {
        when(rePinGuardian.rePin(anyLong(), anyLong(), any())).thenThrow(mock(PinsExhausted.class));

        sends(RE_PIN, "reason", "FORGOTTEN")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("This site has no free PIN of that length left.")));
    }

    @Test
    void withoutAPinThereIsNothingToPress() throws Exception {
        when(revealPin.exists(SomeAccounts.LINH)).thenReturn(false);

        opens(RE_PIN)
                .andExpect(content().string(containsString("There is no PIN yet")))
                .andExpect(content().string(not(containsString("type=\"submit\""))));
    }

    @Test
    void anotherSitesGuardianAndAForgedFormAreRefused() throws Exception {
        sends("/guardians/99/re-pin", "reason", "FORGOTTEN").andExpect(status().isNotFound());
        opens("/guardians/99/re-pin").andExpect(status().isNotFound());
        browser.perform(post(RE_PIN).param("reason", "FORGOTTEN")).andExpect(status().isForbidden());

        verify(rePinGuardian, never()).rePin(anyLong(), anyLong(), any());
    }
}
