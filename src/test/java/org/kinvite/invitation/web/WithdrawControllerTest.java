package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kinvite.invitation.WithdrawInvitation;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(WithdrawController.class)
class WithdrawControllerTest extends StaffPageTest {

    private static final String WITHDRAW = "/guardians/51/withdraw";

    @MockitoBean
    WithdrawInvitation withdrawInvitation;

    @Test
    void withdrawingIsAskedForAndDone() throws Exception {
        linhIs(SomeAccounts.invited());
        opens(WITHDRAW).andExpect(content().string(containsString("Withdraw the invitation of Linh Nguyễn?")));
        verify(withdrawInvitation, never()).withdraw(anyLong());

        linhIs(SomeAccounts.notInvited());
        sends(WITHDRAW).andExpect(status().isOk()).andExpect(content().string(containsString("/guardians/51/invite")));
        verify(withdrawInvitation).withdraw(SomeAccounts.LINH);
    }

    @Test
    void whenTheFamilyWasFasterTheRowShowsIt() throws Exception {
        linhIs(SomeAccounts.registered());
        doThrow(new OptimisticLockingFailureException("stale"))
                .when(withdrawInvitation)
                .withdraw(anyLong());

        sends(WITHDRAW).andExpect(status().isOk()).andExpect(content().string(containsString("Registered")));
    }

    @Test
    void anotherSitesGuardianAndAForgedFormAreRefused() throws Exception {
        sends("/guardians/99/withdraw").andExpect(status().isNotFound());
        browser.perform(post(WITHDRAW)).andExpect(status().isForbidden());

        verify(withdrawInvitation, never()).withdraw(anyLong());
    }
}
