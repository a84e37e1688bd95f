package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.staff.NotGranted;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;

@WebMvcTest(ChangedAccountsController.class)
class ChangedAccountsControllerTest extends StaffPageTest {

    private static final String ALL = "/online-accounts?site=11";

    @Test
    void nothingIsSwappedWhenNothingHasChangedAndThePageIsToldWhenToAskAgain() throws Exception {
        are(SomeAccounts.beingSent());
        opens(ALL + "&seen=" + seen(SomeAccounts.beingSent()))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Retry-After", "1"));

        are(SomeAccounts.invited());
        opens(ALL + "&seen=" + seen(SomeAccounts.invited())).andExpect(header().string("Retry-After", "5"));

        are(SomeAccounts.registered());
        opens(ALL + "&seen=" + seen(SomeAccounts.registered())).andExpect(header().string("Retry-After", "15"));
    }

    @Test
    void whatHasChangedComesForItsOwnPlaceInTheRow() throws Exception {
        are(SomeAccounts.registered());

        browser.perform(part(get(ALL + "&seen=" + seen(SomeAccounts.invited())))
                        .header("HX-Current-URL", "http://localhost/parent-accounts?site=11"))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger-After-Settle", "account-changed-51"))
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"online-account-51\""),
                                containsString("hx-swap-oob=\"true\""),
                                containsString("id=\"contact-51\""),
                                containsString("/guardians/51/unlink"))));
        browser.perform(part(get(ALL + "&seen=" + seen(SomeAccounts.invited())))
                        .header("HX-Current-URL", "http://localhost/students/41"))
                .andExpect(content().string(not(containsString("id=\"contact-51\""))));
    }

    @Test
    void aPageThatShowsNobodyAndNonsenseAreAnswered() throws Exception {
        opens(ALL).andExpect(status().isNoContent());
        opens(ALL + "&seen=").andExpect(status().isNoContent());
        opens(ALL + "&seen=linh").andExpect(status().isBadRequest());
        opens(ALL + "&seen=linh.0").andExpect(status().isBadRequest());
    }

    @Test
    void anotherSiteDoesNotExist() throws Exception {
        doThrow(new NotGranted("site", 12)).when(currentStaff).requireSite(12);

        opens("/online-accounts?site=12").andExpect(status().isNotFound());
    }

    private void are(OnlineAccount... now) {
        when(accounts.of(any(), eq(SomeAccounts.SITE))).thenReturn(List.of(now));
        when(accounts.of(Set.of(), SomeAccounts.SITE)).thenReturn(List.of());
    }

    private static String seen(OnlineAccount account) {
        return account.guardianId() + "." + account.fingerprint();
    }
}
