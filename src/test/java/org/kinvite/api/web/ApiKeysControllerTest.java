package org.kinvite.api.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
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

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.api.ApiSecret;
import org.kinvite.api.KnownKeys;
import org.kinvite.api.ManageKeys;
import org.kinvite.roster.Choice;
import org.kinvite.roster.Places;
import org.kinvite.staff.CurrentStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(ApiKeysController.class)
@Import(ApiKeysControllerTest.ATuesday.class)
@WithMockUser(roles = "SUPERVISOR")
class ApiKeysControllerTest {

    private static final String KEYS = "/settings/api-keys";
    private static final Instant NOW = Instant.parse("2026-11-24T20:10:00Z");

    @Autowired
    MockMvc browser;

    @MockitoBean
    KnownKeys known;

    @MockitoBean
    ManageKeys manageKeys;

    @MockitoBean
    Places places;

    @MockitoBean
    CurrentStaff currentStaff;

    @BeforeEach
    void oneSiteAndTwoKeys() {
        var newYork = ZoneId.of("America/New_York");
        when(places.sites(any())).thenReturn(List.of(new Choice(11, "Harbor")));
        when(known.of(anyLong()))
                .thenReturn(List.of(
                        new KnownKeys.Known(7, "Front door", "Harbor", newYork, "Ana", NOW, NOW, null, null),
                        new KnownKeys.Known(8, "Old kiosk", "Harbor", newYork, "Ana", NOW, null, "Sam", NOW)));
    }

    @Test
    void thePageListsKeysWithoutTheirSecrets() throws Exception {
        browser.perform(get(KEYS))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Front door"),
                                containsString("Tue 3:10 PM"),
                                containsString("/settings/api-keys/7/revoke"),
                                containsString("refused at once and for good"),
                                containsString("never used"),
                                containsString("revoked by Sam"))));
    }

    @Test
    void aNewKeyIsShownOnceAndKeptByNobody() throws Exception {
        when(manageKeys.make("Back door", 11L)).thenReturn(new ApiSecret("kinvite_shown"));

        browser.perform(post(KEYS).with(csrf()).param("name", " Back door ").param("site", "11"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().string(containsString("kinvite_shown")));
    }

    @Test
    void aKeyOfTheWholeAgencyIsMadeForRostersAlone() throws Exception {
        when(manageKeys.make("Nightly roster", null)).thenReturn(new ApiSecret("kinvite_nightly"));

        browser.perform(post(KEYS).with(csrf()).param("name", "Nightly roster").param("site", "agency"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("kinvite_nightly")));
    }

    @Test
    void badInputIsToldAndNothingTypedIsLost() throws Exception {
        browser.perform(post(KEYS).with(csrf()).param("name", " ").param("site", "11"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Enter a name")));
        browser.perform(post(KEYS).with(csrf()).param("name", "Back door"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose the site")))
                .andExpect(content().string(containsString("value=\"Back door\"")));

        verify(manageKeys, never()).make(any(), any());
    }

    @Test
    void revokeIsAPressAndForgedFormsAreRefused() throws Exception {
        browser.perform(post(KEYS + "/7/revoke").with(csrf())).andExpect(redirectedUrl(KEYS));
        browser.perform(post(KEYS + "/7/revoke")).andExpect(status().isForbidden());

        verify(manageKeys).revoke(7);
    }

    @Test
    void staffWhoAreNoSupervisorsAreRefused() throws Exception {
        doThrow(new AccessDeniedException("no")).when(currentStaff).requireSupervisor();

        browser.perform(get(KEYS)).andExpect(status().isForbidden());
        browser.perform(post(KEYS).with(csrf()).param("name", "Door").param("site", "11"))
                .andExpect(status().isForbidden());
    }

    @TestConfiguration
    static class ATuesday {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
