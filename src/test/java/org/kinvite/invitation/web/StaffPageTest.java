package org.kinvite.invitation.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.kinvite.invitation.GuardianPlaces;
import org.kinvite.invitation.OnlineAccount;
import org.kinvite.invitation.OnlineAccounts;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.staff.NotGranted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Staff of one site look at Linh; guardian 99 is another site's. */
@WithMockUser(roles = "STAFF")
@Import({SomeAccounts.class, SeenAccounts.class})
abstract class StaffPageTest {

    static final long ANOTHER_SITES = 99;

    @Autowired
    MockMvc browser;

    @MockitoBean
    OnlineAccounts accounts;

    @MockitoBean
    GuardianPlaces places;

    @MockitoBean
    CurrentStaff currentStaff;

    @BeforeEach
    void staffOfOneSite() {
        when(currentStaff.sites()).thenReturn(Set.of(SomeAccounts.SITE));
        when(places.siteOf(SomeAccounts.LINH, Set.of(SomeAccounts.SITE))).thenReturn(SomeAccounts.SITE);
        when(places.siteOf(org.mockito.ArgumentMatchers.eq(ANOTHER_SITES), any()))
                .thenThrow(new NotGranted("guardian", ANOTHER_SITES));
    }

    void linhIs(OnlineAccount now) {
        when(accounts.one(SomeAccounts.LINH, SomeAccounts.SITE)).thenReturn(Optional.of(now));
    }

    ResultActions opens(String address) throws Exception {
        return browser.perform(part(get(address)));
    }

    ResultActions sends(String address, String... parameters) throws Exception {
        var request = part(post(address)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return browser.perform(request);
    }

    static MockHttpServletRequestBuilder part(MockHttpServletRequestBuilder request) {
        return request.header("HX-Request", "true");
    }
}
