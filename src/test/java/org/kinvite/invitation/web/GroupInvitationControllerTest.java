package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.GroupInvitations;
import org.kinvite.invitation.GroupOutcome;
import org.kinvite.invitation.GroupProgress;
import org.kinvite.invitation.GroupRow;
import org.kinvite.invitation.InvitationState;
import org.kinvite.kernel.Fingerprint;
import org.kinvite.roster.Site;
import org.kinvite.roster.Sites;
import org.kinvite.staff.NotGranted;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(GroupInvitationController.class)
class GroupInvitationControllerTest extends StaffPageTest {

    @MockitoBean
    GroupInvitations groups;

    @MockitoBean
    Sites sites;

    @BeforeEach
    void mapleStreet() {
        var site = mock(Site.class);
        when(site.name()).thenReturn("Maple Street");
        when(site.timeZone()).thenReturn(ZoneId.of("America/New_York"));
        when(sites.findById(SomeAccounts.SITE)).thenReturn(Optional.of(site));
        when(groups.rows(anyLong(), anyInt(), anyInt()))
                .thenReturn(List.of(
                        row("Ada", GroupOutcome.INVITED, InvitationState.NEEDS_ATTENTION, "NOT_A_MOBILE"),
                        row("Bea", GroupOutcome.NO_CONTACT, null, null),
                        row("Cy", GroupOutcome.INVITED, InvitationState.INVITED, null),
                        row("Dot", null, null, null)));
    }

    @Test
    void aRunningGroupAsksAgainAndTellsEachResult() throws Exception {
        progressIs(new GroupProgress(7, SomeAccounts.SITE, "Ana", SomeAccounts.NOW, 300, 200, 150, 100, 1, 50));

        browser.perform(get("/group-invitations/7"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Group Invite at Maple Street")))
                .andExpect(content().string(containsString("Started by Ana, ")))
                .andExpect(content().string(containsString(">Tue 3:10 PM</time>")))
                .andExpect(content().string(containsString("data-kv-live=\"1\"")))
                .andExpect(content().string(containsString("max=\"100\" value=\"50\"")))
                .andExpect(content().string(containsString("That number cannot receive texts.")))
                .andExpect(content().string(containsString("No usable contact for the Preferred Contact.")))
                .andExpect(content().string(containsString("<span class=\"kv-badge\">Waiting</span>")))
                .andExpect(content().string(not(containsString("style="))));
    }

    @Test
    void aGroupThatIsDoneAsksNoMore() throws Exception {
        progressIs(new GroupProgress(7, SomeAccounts.SITE, "Ana", SomeAccounts.NOW, 300, 300, 250, 249, 1, 50));

        browser.perform(get("/group-invitations/7"))
                .andExpect(content().string(containsString("Done: 249 of 250 sent")))
                .andExpect(content().string(not(containsString("data-kv-live"))));
        opens("/group-invitations/7/bar")
                .andExpect(content().string(containsString("Done: 249 of 250 sent")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void nothingIsSwappedWhileAGroupStandsStill() throws Exception {
        var still = new GroupProgress(7, SomeAccounts.SITE, "Ana", SomeAccounts.NOW, 300, 200, 150, 100, 1, 50);
        progressIs(still);
        var bar = "/group-invitations/7/bar?seen=" + Fingerprint.of(still, null);
        var page = "/group-invitations/7?seen=" + Fingerprint.of(still, null, groups.rows(7, 0, 50));

        opens(bar).andExpect(status().isNoContent());
        opens(page).andExpect(status().isNoContent());

        progressIs(new GroupProgress(7, SomeAccounts.SITE, "Ana", SomeAccounts.NOW, 300, 200, 150, 101, 1, 50));
        opens(bar).andExpect(status().isOk());
        opens(page).andExpect(status().isOk());
    }

    @Test
    void whoWasErasedIsCalledSo() throws Exception {
        when(groups.rows(anyLong(), anyInt(), anyInt()))
                .thenReturn(List.of(new GroupRow(5, 41, " ", " ", GroupOutcome.INVITED, "WITHDRAWN", null)));
        progressIs(new GroupProgress(7, SomeAccounts.SITE, "Ana", SomeAccounts.NOW, 300, 300, 250, 249, 1, 50));

        browser.perform(get("/group-invitations/7"))
                .andExpect(content().string(containsString("<strong>Erased</strong>")))
                .andExpect(content().string(containsString(">Erased student</a>")));
    }

    @Test
    void anotherSitesGroupDoesNotExist() throws Exception {
        when(groups.progress(eq(8L), any())).thenThrow(new NotGranted("group", 8));

        browser.perform(get("/group-invitations/8")).andExpect(status().isNotFound());
        browser.perform(get("/group-invitations/8/bar")).andExpect(status().isNotFound());
    }

    private void progressIs(GroupProgress progress) {
        when(groups.progress(eq(7L), any())).thenReturn(progress);
    }

    private static GroupRow row(String name, GroupOutcome outcome, InvitationState state, String reason) {
        return new GroupRow(name.hashCode(), 41, name, "Zoë", outcome, state == null ? null : state.name(), reason);
    }
}
