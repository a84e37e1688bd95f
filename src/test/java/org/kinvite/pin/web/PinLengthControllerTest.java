package org.kinvite.pin.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.pin.ChangePinLength;
import org.kinvite.pin.ChosenLength;
import org.kinvite.pin.PinSupply;
import org.kinvite.staff.CurrentStaff;
import org.kinvite.testing.TestTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@WebMvcTest(PinLengthController.class)
@Import(TestTime.class)
@WithMockUser(roles = "STAFF")
class PinLengthControllerTest {

    private static final String PINS = "/settings/pins";

    @Autowired
    MockMvc browser;

    @MockitoBean
    ChangePinLength changePinLength;

    @MockitoBean
    PinSupply supply;

    @MockitoBean
    CurrentStaff currentStaff;

    @BeforeEach
    void fourDigitsAndTwoSites() {
        when(changePinLength.now()).thenReturn(new ChosenLength(4, 3));
        when(supply.at(any()))
                .thenReturn(List.of(
                        new PinSupply.OfSite(1, "Harbor", 4, 8100, 9976),
                        new PinSupply.OfSite(2, "Meadow", 4, 9976, 9976)));
        when(currentStaff.isSupervisor()).thenReturn(true);
    }

    @Test
    void theLengthWhatAChangeMeansAndWhatIsLeftAreShown() throws Exception {
        browser.perform(get(PINS))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("id=\"digits-4\" value=\"4\" checked=\"checked\""),
                                containsString("PINs that exist stay as they are"),
                                containsString("running out"),
                                containsString("none left"))));
    }

    @Test
    void staffSeeTheLengthAndCannotChangeIt() throws Exception {
        when(currentStaff.isSupervisor()).thenReturn(false);
        browser.perform(get(PINS))
                .andExpect(content().string(containsString("New PINs have 4 digits.")))
                .andExpect(content().string(not(containsString("name=\"digits\""))));
        doThrow(new AccessDeniedException("no")).when(changePinLength).change(anyInt(), anyInt());
        browser.perform(post(PINS).with(csrf()).param("digits", "5").param("version", "3"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aChangeIsSavedOnceAndTheLimitsAndAFasterColleagueAreTold() throws Exception {
        browser.perform(post(PINS).with(csrf()).param("digits", "5").param("version", "3"))
                .andExpect(redirectedUrl(PINS));
        verify(changePinLength).change(5, 3);

        doThrow(new IllegalArgumentException("4 to 6")).when(changePinLength).change(3, 3);
        browser.perform(post(PINS).with(csrf()).param("digits", "3").param("version", "3"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose 4, 5 or 6 digits.")));
        doThrow(new OptimisticLockingFailureException("stale"))
                .when(changePinLength)
                .change(6, 2);
        browser.perform(post(PINS).with(csrf()).param("digits", "6").param("version", "2"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Someone else changed this")));
    }
}
