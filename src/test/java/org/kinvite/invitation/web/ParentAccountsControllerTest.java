package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.FirstSteps;
import org.kinvite.invitation.GroupInvitations;
import org.kinvite.invitation.GroupLetters;
import org.kinvite.invitation.GroupPins;
import org.kinvite.invitation.GroupProgress;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.OnlineAccountState;
import org.kinvite.pin.PinSupply;
import org.kinvite.roster.Choice;
import org.kinvite.roster.Places;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(ParentAccountsController.class)
class ParentAccountsControllerTest extends StaffPageTest {

    @MockitoBean
    Places choices;

    @MockitoBean
    GroupInvitations groups;

    @MockitoBean
    GroupPins groupPins;

    @MockitoBean
    GroupLetters groupLetters;

    @MockitoBean
    PinSupply pinSupply;

    @MockitoBean
    FirstSteps firstSteps;

    @BeforeEach
    void mapleStreet() {
        when(choices.sites(any()))
                .thenReturn(List.of(new Choice(SomeAccounts.SITE, "Maple Street"), new Choice(12, "Harbor View")));
        when(choices.classrooms(SomeAccounts.SITE)).thenReturn(List.of(new Choice(31, "Butterflies")));
        when(groups.running(SomeAccounts.SITE)).thenReturn(Optional.empty());
        when(accounts.count(any())).thenReturn(120);
        when(accounts.page(any(), anyInt(), anyInt())).thenReturn(List.of(SomeAccounts.notInvited()));
    }

    @Test
    void theOnlySiteIsChosenAndItsGuardiansAreShown() throws Exception {
        browser.perform(get("/parent-accounts"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("120 guardians")))
                .andExpect(content().string(containsString("Select all that match (120)")))
                .andExpect(content().string(containsString("Linh Nguyễn")))
                .andExpect(content().string(containsString("Page 1 of 3")))
                .andExpect(content().string(containsString("aria-label=\"Choose Linh Nguyễn\"")));
    }

    @Test
    void everyViewIsALink() throws Exception {
        browser.perform(get("/parent-accounts?site=11&classroom=31&program=&state=INVITED&page=2")
                        .queryParam("q", "a&b%"))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("classroom=31&amp;state=INVITED&amp;q=a%26b%25&amp;page=3")));

        verify(accounts)
                .page(
                        new GuardianSelection(11, 31L, null, OnlineAccountState.INVITED, "a&b%", Set.of()),
                        ParentAccountsController.ROWS_A_PAGE,
                        ParentAccountsController.ROWS_A_PAGE);
    }

    @Test
    void aPageBeyondTheLastShowsTheLast() throws Exception {
        browser.perform(get("/parent-accounts?page=99")).andExpect(content().string(containsString("Page 3 of 3")));
        browser.perform(get("/parent-accounts?page=-1")).andExpect(content().string(containsString("Page 1 of 3")));
    }

    @Test
    void staffOfSeveralSitesChooseOneFirst() throws Exception {
        when(currentStaff.sites()).thenReturn(Set.of(11L, 12L));

        browser.perform(get("/parent-accounts"))
                .andExpect(content().string(containsString("Harbor View")))
                .andExpect(content().string(not(containsString("Linh Nguyễn"))));

        verify(accounts, never()).count(any());
    }

    @Test
    void nobodyMatchingSaysWhatToDo() throws Exception {
        when(accounts.count(any())).thenReturn(0);
        when(accounts.page(any(), anyInt(), anyInt())).thenReturn(List.of());

        browser.perform(get("/parent-accounts?q=nobody")).andExpect(content().string(containsString("Nobody matches")));
        browser.perform(get("/parent-accounts"))
                .andExpect(content().string(containsString("No parents or guardians yet")));
    }

    @Test
    void aRunningGroupShowsItsBar() throws Exception {
        when(groups.running(SomeAccounts.SITE))
                .thenReturn(Optional.of(
                        new GroupProgress(7, SomeAccounts.SITE, "Ana", SomeAccounts.NOW, 300, 100, 90, 60, 0, 10)));

        browser.perform(get("/parent-accounts"))
                .andExpect(content().string(containsString("max=\"100\" value=\"23\"")))
                .andExpect(content().string(containsString("/group-invitations/7/bar")));
    }

    @Test
    void anotherSiteDoesNotExistAndNonsenseIsABadRequest() throws Exception {
        browser.perform(get("/parent-accounts?site=12")).andExpect(status().isNotFound());
        browser.perform(get("/parent-accounts?site=maple")).andExpect(status().isBadRequest());
        browser.perform(get("/parent-accounts?state=ASLEEP")).andExpect(status().isBadRequest());
    }

    @Test
    void whatPeopleTypedIsShownAsTyped() throws Exception {
        browser.perform(get("/parent-accounts").param("q", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }
}
