package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.GroupPreview;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.InviteGroup;
import org.kinvite.invitation.OnlineAccountState;
import org.kinvite.staff.NotGranted;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest(GroupInviteController.class)
class GroupInviteControllerTest extends StaffPageTest {

    private static final String PREVIEW = "/group-invitations/preview";
    private static final GuardianSelection TICKED = new GuardianSelection(11, null, null, null, null, Set.of(51L, 52L));
    private static final GuardianSelection ALL =
            new GuardianSelection(11, 31L, null, OnlineAccountState.NOT_INVITED, "a", Set.of());

    @MockitoBean
    InviteGroup inviteGroup;

    @Test
    void thePreviewSaysWhatWillHappen() throws Exception {
        when(inviteGroup.preview(TICKED)).thenReturn(new GroupPreview(200, 80, 1, 2, 3, 4));

        sends(PREVIEW, "site", "11", "ticked", "51", "ticked", "52", "program", "", "q", "")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("280 invitations will be sent"),
                                containsString("200 by email"),
                                containsString("80 by text"),
                                containsString("1 has no usable contact"),
                                containsString("2 opted out"))))
                .andExpect(content().string(containsString("3 are invited already")))
                .andExpect(content().string(containsString("4 are registered")))
                .andExpect(content().string(containsString("name=\"ticked\" value=\"52\"")));
        verify(inviteGroup, never()).start(anyLong(), any());
    }

    @Test
    void allThatMatchMeansTheFilterAndNotTheTicks() throws Exception {
        when(inviteGroup.start(anyLong(), eq(ALL))).thenReturn(7L);

        browser.perform(post("/group-invitations")
                        .with(csrf())
                        .param("site", "11")
                        .param("classroom", "31")
                        .param("state", "NOT_INVITED")
                        .param("q", "a")
                        .param("all", "true")
                        .param("ticked", "51"))
                .andExpect(redirectedUrl("/group-invitations/7"));
    }

    @Test
    void htmxFollowsToTheProgressPageToo() throws Exception {
        when(inviteGroup.start(anyLong(), eq(TICKED))).thenReturn(7L);

        sends("/group-invitations", "site", "11", "ticked", "51", "ticked", "52")
                .andExpect(header().string("HX-Redirect", "/group-invitations/7"));
    }

    @Test
    void confirmingStartsTheGroupThatTheDialogNamed() throws Exception {
        when(inviteGroup.start(777, TICKED)).thenReturn(777L);

        sends("/group-invitations", "site", "11", "ticked", "51", "ticked", "52", "key", "777")
                .andExpect(header().string("HX-Redirect", "/group-invitations/777"));
    }

    @Test
    void nobodyTickedInvitesNobodyRatherThanEverybody() throws Exception {
        sends(PREVIEW, "site", "11")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Nobody is chosen.")));
        sends("/group-invitations", "site", "11").andExpect(status().isUnprocessableEntity());
        sends("/group-invitations").andExpect(status().isUnprocessableEntity());

        verify(inviteGroup, never()).start(anyLong(), any());
    }

    @Test
    void aPreviewThatSendsNothingHasNoSendButton() throws Exception {
        when(inviteGroup.preview(TICKED)).thenReturn(new GroupPreview(0, 0, 0, 0, 0, 2));

        sends(PREVIEW, "site", "11", "ticked", "51", "ticked", "52")
                .andExpect(content().string(containsString("No invitation will be sent.")))
                .andExpect(content().string(not(containsString("type=\"submit\""))));
    }

    @Test
    void anotherSiteNonsenseAndForgedFormsAreRefused() throws Exception {
        when(inviteGroup.preview(any())).thenThrow(new NotGranted("site", 12));

        sends(PREVIEW, "site", "12", "all", "true").andExpect(status().isNotFound());
        sends(PREVIEW, "site", "11", "ticked", "x").andExpect(status().isBadRequest());
        browser.perform(post("/group-invitations").param("site", "11").param("all", "true"))
                .andExpect(status().isForbidden());

        verify(inviteGroup, never()).start(anyLong(), any());
    }
}
