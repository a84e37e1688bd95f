package org.kinvite.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kinvite.invitation.OnlineAccount;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;

@WebMvcTest(OnlineAccountController.class)
class OnlineAccountControllerTest extends StaffPageTest {

    private static final String CELL = "/guardians/51/online-account";

    @Test
    void neverInvitedShowsInvite() throws Exception {
        shows(SomeAccounts.notInvited(), "/guardians/51/invite", "Invite");
    }

    @Test
    void invitedShowsReInviteWithDateChannelByWhomStatusAndNextReminder() throws Exception {
        shows(
                SomeAccounts.invited(),
                "/guardians/51/re-invite",
                "Texted Tue 3:10 PM by Ana",
                "accepted",
                "next reminder Fri",
                "Friday, November 27, 2026, 3:10 PM EST",
                "/guardians/51/withdraw");
    }

    @Test
    void aMomentKnowsItselfExactlyInTheTimeZoneOfTheSite() throws Exception {
        shows(
                SomeAccounts.invited(),
                "datetime=\"2026-11-24T20:10:00Z\" title=\"Tuesday, November 24, 2026, 3:10 PM EST\">Tue 3:10 PM</time>",
                "has not said yet whether it arrived");
    }

    @Test
    void registeredShowsTheContactAndUnlink() throws Exception {
        shows(SomeAccounts.registered(), "(202) 555-0123", "/guardians/51/unlink");
    }

    @Test
    void itNamesWhatItShowsForThePageThatAsksWhetherItStillHolds() throws Exception {
        shows(
                SomeAccounts.invited(),
                "data-kv-seen=\"51." + SomeAccounts.invited().fingerprint() + "\"");
    }

    @Test
    void whatNeedsAPersonSaysWhyAndOffersTheMend() throws Exception {
        shows(
                SomeAccounts.needsAttention(),
                "That number cannot receive texts.",
                "/guardians/51/contact",
                "contact-corrected from:body");
    }

    @Test
    void noContactSaysSoAndAnEndedInvitationStaysVisible() throws Exception {
        shows(SomeAccounts.withoutContact(), "No email or cell phone on file.", "/guardians/51/contact");
        opens(CELL).andExpect(content().string(containsString("Print a letter")));
        shows(SomeAccounts.expired(), "Last invitation expired yesterday", "/guardians/51/invite");
    }

    @Test
    void aLetterCanBeOpenedForAsLongAsItIsKept() throws Exception {
        shows(SomeAccounts.byLetter(true), "Letter made Tue 3:10 PM by Ana", "/guardians/51/letter.pdf");
        shows(SomeAccounts.byLetter(false), "no longer kept");
        opens(CELL).andExpect(content().string(not(containsString("letter.pdf"))));
    }

    @Test
    void nothingIsSwappedWhenNothingHasChanged() throws Exception {
        linhIs(SomeAccounts.invited());

        opens(CELL + "?seen=" + SomeAccounts.invited().fingerprint()).andExpect(status().isNoContent());
        opens(CELL + "?seen=" + SomeAccounts.beingSent().fingerprint()).andExpect(status().isOk());
    }

    @Test
    void aRowAlsoRefreshesItsContactAndACardDoesNot() throws Exception {
        linhIs(SomeAccounts.invited());

        browser.perform(part(get(CELL)).header("HX-Current-URL", "http://localhost/parent-accounts?site=11"))
                .andExpect(content().string(containsString("id=\"contact-51\" hx-swap-oob=\"true\"")));
        browser.perform(part(get(CELL)).header("HX-Current-URL", "http://localhost/students/41"))
                .andExpect(content().string(not(containsString("hx-swap-oob"))));
    }

    @Test
    void asAPageOfItsOwnItLeadsToTheStudentProfile() throws Exception {
        linhIs(SomeAccounts.invited());

        browser.perform(get(CELL)).andExpect(redirectedUrl("/students/41#guardian-51"));
    }

    @Test
    void anotherSitesGuardianDoesNotExist() throws Exception {
        opens("/guardians/99/online-account").andExpect(status().isNotFound());
    }

    private void shows(OnlineAccount account, String... texts) throws Exception {
        linhIs(account);
        var cell =
                opens(CELL).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(cell + cell.replaceAll("</?time[^>]*>", "")).contains(texts);
    }
}
