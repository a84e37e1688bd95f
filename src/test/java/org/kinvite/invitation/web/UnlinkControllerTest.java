package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
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

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.account.UnlinkGuardian;
import org.kinvite.invitation.LinkedChildren;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(UnlinkController.class)
class UnlinkControllerTest extends StaffPageTest {

    private static final String UNLINK = "/guardians/51/unlink";

    @MockitoBean
    LinkedChildren children;

    @MockitoBean
    UnlinkGuardian unlinkGuardian;

    @BeforeEach
    void zoeHasSiblings() {
        when(children.besides(anyLong(), any()))
                .thenReturn(new LinkedChildren.Others(
                        List.of(new LinkedChildren.Other("Bao Nguyễn", "Linh Nguyễn", "A", false, true)), 1));
        linhIs(SomeAccounts.registered());
    }

    @Test
    void theConfirmationNamesTheChildrenAndSaysThatThePinStays() throws Exception {
        opens(UNLINK)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Zoë Nguyễn"),
                                containsString("Bao Nguyễn"),
                                containsString("One child at another site stays linked"),
                                containsString("The PIN does not change."))));
    }

    @Test
    void unlinkTakesTheReasonInWords() throws Exception {
        sends(UNLINK, "reason", "CUSTODY_CHANGED", "note", " court order ")
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger-After-Swap", "dialog-close, account-51"));

        verify(unlinkGuardian).unlink(SomeAccounts.LINH, SomeAccounts.SITE, "Custody has changed: court order");
    }

    @Test
    void aMissingReasonIsToldBesideTheFieldAndNothingTypedIsLost() throws Exception {
        sends(UNLINK, "note", "typed before")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString("Choose a reason."), containsString("typed before"))));
        sends(UNLINK, "reason", "OTHER")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Say which reason.")));
        sends(UNLINK, "reason", "LEFT_PROGRAM", "note", "x".repeat(121)).andExpect(status().isUnprocessableEntity());
        sends(UNLINK, "reason", "NONE_OF_THESE").andExpect(status().isUnprocessableEntity());

        verify(unlinkGuardian, never()).unlink(anyLong(), anyLong(), any());
    }

    @Test
    void anotherSitesGuardianAndAForgedFormAreRefused() throws Exception {
        sends("/guardians/99/unlink", "reason", "LEFT_PROGRAM").andExpect(status().isNotFound());
        opens("/guardians/99/unlink").andExpect(status().isNotFound());
        browser.perform(post(UNLINK).param("reason", "LEFT_PROGRAM")).andExpect(status().isForbidden());

        verify(unlinkGuardian, never()).unlink(anyLong(), anyLong(), any());
    }
}
