package org.kinvite.invitation.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kinvite.invitation.GroupLetterPreview;
import org.kinvite.invitation.GroupLetters;
import org.kinvite.invitation.GroupOutcome;
import org.kinvite.invitation.GroupProgress;
import org.kinvite.invitation.GroupRow;
import org.kinvite.invitation.PrintGroup;
import org.kinvite.invitation.PrintedLetters;
import org.kinvite.letter.LetterPrints;
import org.kinvite.letter.PrintProgress;
import org.kinvite.roster.Site;
import org.kinvite.roster.Sites;
import org.kinvite.staff.NotGranted;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Letters as staff see and open them: one, and many with their progress. */
@WebMvcTest({LetterController.class, GroupLetterController.class, GroupLettersController.class})
class LetterControllerTest extends StaffPageTest {

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    @MockitoBean
    PrintedLetters letters;

    @MockitoBean
    PrintGroup printGroup;

    @MockitoBean
    GroupLetters groups;

    @MockitoBean
    LetterPrints prints;

    @MockitoBean
    Sites sites;

    @BeforeEach
    void aGroupAtMapleStreet() {
        var site = mock(Site.class);
        when(site.name()).thenReturn("Maple Street");
        when(site.timeZone()).thenReturn(ZoneId.of("America/New_York"));
        when(sites.findById(SomeAccounts.SITE)).thenReturn(Optional.of(site));
        when(groups.rows(anyLong(), anyInt(), anyInt())).thenReturn(List.of());
        when(groups.progress(eq(7L), any()))
                .thenReturn(
                        new GroupProgress(7, SomeAccounts.SITE, "Ana", SomeAccounts.NOW, 120, 120, 100, 100, 0, 20));
        when(groups.progress(eq(8L), any())).thenThrow(new NotGranted("group", 8));
    }

    @Test
    void oneLetterOpensInAWindowAndNobodyKeepsIt() throws Exception {
        when(letters.ofGuardian(SomeAccounts.LINH, SomeAccounts.SITE)).thenReturn(Optional.of(PDF));

        browser.perform(get("/guardians/51/letter.pdf"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().bytes(PDF));
    }

    @Test
    void aLetterThatIsGoneAndAnotherSitesAreNotThere() throws Exception {
        when(letters.ofGuardian(anyLong(), anyLong())).thenReturn(Optional.empty());

        browser.perform(get("/guardians/51/letter.pdf")).andExpect(status().isNotFound());
        browser.perform(get("/guardians/99/letter.pdf")).andExpect(status().isNotFound());
        verify(letters, never()).ofGuardian(eq(99L), anyLong());
    }

    @Test
    void theDialogTellsWhoIsInvitedAnewWhoAgainAndWhoIsNot() throws Exception {
        when(printGroup.preview(any())).thenReturn(new GroupLetterPreview(80, 20, 1, 19));

        sends("/group-letters/preview", "site", "11", "all", "true")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("100 letters will be printed:"),
                                containsString("80 guardians are invited by it"),
                                containsString("20 were invited before"),
                                containsString("No letter:"),
                                containsString("19 are registered"),
                                containsString("Print 100"),
                                containsString("Each letter is a key"))));
    }

    @Test
    void confirmingLeadsToTheProgressAndTwiceToTheSame() throws Exception {
        when(printGroup.start(eq(7L), any())).thenReturn(7L);

        for (int i = 0; i < 2; i++) {
            sends("/group-letters", "site", "11", "all", "true", "key", "7")
                    .andExpect(header().string("HX-Redirect", "/group-letters/7"));
        }
    }

    @Test
    void whileThePdfIsMadeThePageAsksAgain() throws Exception {
        when(groups.print(7)).thenReturn(new PrintProgress(100, 50, 0, false, true));

        browser.perform(get("/group-letters/7"))
                .andExpect(content()
                        .string(allOf(
                                containsString("50 of 100 pages are in the PDF"),
                                containsString("data-kv-live=\"1\""),
                                not(containsString("letters.pdf")),
                                not(containsString("style=")))));
        opens("/group-letters/7/bar").andExpect(content().string(containsString("data-kv-live=\"2\"")));
        browser.perform(get("/group-letters/7/letters.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void onceItIsWholeItCanBeOpened() throws Exception {
        when(groups.print(7)).thenReturn(new PrintProgress(100, 100, 1, true, true));
        doAnswer(call -> {
                    ((OutputStream) call.getArgument(1)).write(PDF);
                    return null;
                })
                .when(prints)
                .write(eq(7L), any());

        browser.perform(get("/group-letters/7"))
                .andExpect(content()
                        .string(allOf(
                                containsString("The PDF is ready: 99 pages"),
                                containsString("1 letter could not be printed"),
                                containsString("/group-letters/7/letters.pdf"),
                                not(containsString("data-kv-live")))));
        opens("/group-letters/7/bar").andExpect(content().string(containsString("99 letters are ready to print")));
        var asked = browser.perform(get("/group-letters/7/letters.pdf")).andReturn();
        browser.perform(asyncDispatch(asked))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(content().bytes(PDF));
        verify(letters).recordOpening(7, SomeAccounts.SITE, 99);
    }

    @Test
    void lettersAreMadeAndNotSent() throws Exception {
        when(groups.print(7)).thenReturn(new PrintProgress(100, 50, 0, false, true));
        when(groups.rows(eq(7L), anyInt(), anyInt()))
                .thenReturn(List.of(
                        madeFor("Linh", "INVITED"), madeFor("Minh", "REQUESTED"), madeFor("Bao", "REGISTERED")));

        browser.perform(get("/group-letters/7"))
                .andExpect(content()
                        .string(allOf(
                                containsString("<dt>Made</dt>"),
                                containsString(">Made</span>"),
                                containsString(">Being made</span>"),
                                containsString(">Registered</span>"),
                                not(containsString(">Sent<")))));
    }

    private static GroupRow madeFor(String guardian, String state) {
        return new GroupRow(51, 41, guardian, "Zoë", GroupOutcome.INVITED, state, null);
    }

    @Test
    void whatIsNoLongerKeptSaysSo() throws Exception {
        when(groups.print(7)).thenReturn(new PrintProgress(100, 100, 0, true, false));

        browser.perform(get("/group-letters/7"))
                .andExpect(
                        content().string(allOf(containsString("no longer kept"), not(containsString("letters.pdf")))));
        browser.perform(get("/group-letters/7/letters.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void anotherSitesGroupDoesNotExist() throws Exception {
        for (var address : List.of("/group-letters/8", "/group-letters/8/bar", "/group-letters/8/letters.pdf")) {
            browser.perform(get(address)).andExpect(status().isNotFound());
        }
        verify(prints, never()).write(anyLong(), any());
    }
}
