package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.GroupOutcome;
import org.kinvite.invitation.GroupPinPreview;
import org.kinvite.invitation.GroupPins;
import org.kinvite.invitation.GroupProgress;
import org.kinvite.invitation.GroupRow;
import org.kinvite.invitation.GuardianSelection;
import org.kinvite.invitation.SendGroupPin;
import org.kinvite.roster.Site;
import org.kinvite.roster.Sites;
import org.kinvite.staff.NotGranted;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({GroupPinController.class, GroupPinsController.class})
class GroupPinControllerTest extends StaffPageTest {

    private static final String PREVIEW = "/group-pins/preview";
    private static final GuardianSelection TICKED = new GuardianSelection(11, null, null, null, null, Set.of(51L));

    @MockitoBean
    SendGroupPin sendGroupPin;

    @MockitoBean
    GroupPins groups;

    @MockitoBean
    Sites sites;

    @Test
    void thePreviewSaysWhatWillHappenAndNamesTheGroupThatSendStarts() throws Exception {
        when(sendGroupPin.preview(TICKED)).thenReturn(new GroupPinPreview(200, 80, 1, 2, 3, 4));

        sends(PREVIEW, "site", "11", "ticked", "51")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("280 PINs will be sent"),
                                containsString("200 by email"),
                                containsString("80 by text"),
                                containsString("1 has no usable contact"),
                                containsString("2 opted out"),
                                containsString("3 are not registered"),
                                containsString("4 have an earlier one that has not arrived yet"),
                                containsString("action=\"/group-pins\""),
                                containsString("name=\"key\""))));
        verify(sendGroupPin, never()).start(anyLong(), any());
    }

    @Test
    void confirmingStartsTheGroupThatTheDialogNamed() throws Exception {
        when(sendGroupPin.start(777, TICKED)).thenReturn(777L);

        sends("/group-pins", "site", "11", "ticked", "51", "key", "777")
                .andExpect(header().string("HX-Redirect", "/group-pins/777"));
    }

    @Test
    void nobodyTickedSendsToNobody() throws Exception {
        sends(PREVIEW, "site", "11")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("press Group PIN again")));
        sends("/group-pins", "site", "11").andExpect(status().isUnprocessableEntity());

        verify(sendGroupPin, never()).start(anyLong(), any());
    }

    @Test
    void theProgressTellsEachResult() throws Exception {
        var site = mock(Site.class);
        when(site.name()).thenReturn("Maple Street");
        when(site.timeZone()).thenReturn(ZoneId.of("America/New_York"));
        when(sites.findById(SomeAccounts.SITE)).thenReturn(Optional.of(site));
        when(groups.progress(eq(7L), any()))
                .thenReturn(new GroupProgress(7, SomeAccounts.SITE, "Ana", SomeAccounts.NOW, 4, 3, 2, 1, 1, 1));
        when(groups.rows(anyLong(), anyInt(), anyInt()))
                .thenReturn(List.of(
                        row("Ada", GroupOutcome.PIN_REQUESTED, "NEEDS_ATTENTION", "NOT_A_MOBILE"),
                        row("Bea", GroupOutcome.NOT_REGISTERED, null, null),
                        row("Cy", GroupOutcome.PIN_REQUESTED, "SENT", null),
                        row("Eve", GroupOutcome.NO_CONTACT, null, null),
                        row("Dot", null, null, null)));

        browser.perform(get("/group-pins/7"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Group PIN at Maple Street"),
                                containsString("Needs attention"),
                                containsString("That number cannot receive texts."),
                                containsString("Not registered yet. Invite first: the PIN comes with the invitation."),
                                containsString("No usable contact for the Preferred Contact."),
                                containsString("data-kv-live=\"1\""))));
        opens("/group-pins/7/bar").andExpect(content().string(containsString("Group PIN by Ana: 1 of 3 sent")));
    }

    @Test
    void anotherSiteAndForgedFormsAreRefused() throws Exception {
        when(sendGroupPin.preview(any())).thenThrow(new NotGranted("site", 12));
        when(groups.progress(eq(8L), any())).thenThrow(new NotGranted("group", 8));

        sends(PREVIEW, "site", "12", "all", "true").andExpect(status().isNotFound());
        browser.perform(get("/group-pins/8")).andExpect(status().isNotFound());
        browser.perform(post("/group-pins").param("site", "11").param("all", "true"))
                .andExpect(status().isForbidden());

        verify(sendGroupPin, never()).start(anyLong(), any());
    }

    private static GroupRow row(String name, GroupOutcome outcome, String state, String reason) {
        return new GroupRow(name.hashCode(), 41, name, "Zoë", outcome, state, reason);
    }
}
