package org.kinvite.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kinvite.invitation.AcceptInvitation;
import org.kinvite.invitation.DeclineInvitation;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.invitation.SendNewestLink;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@WebMvcTest({LinkController.class, FamilyInvitationController.class, RegistrationController.class})
class FamilyInvitationTest extends FamilyPageTest {

    @MockitoBean
    SendNewestLink sendNewestLink;

    @MockitoBean
    DeclineInvitation declineInvitation;

    @MockitoBean
    AcceptInvitation acceptInvitation;

    @Test
    void theLinkIsSwappedIntoANewSessionForACleanAddress() throws Exception {
        var before = session.getId();

        opens("/i/good")
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(HERE))
                .andExpect(header().string("Referrer-Policy", "no-referrer"));

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(java.util.Collections.list(session.getAttributeNames()))
                .noneMatch(name -> "good".equals(session.getAttribute(name)));
    }

    @Test
    void scannersThatOpenTheLinkAHundredTimesChangeNothing() throws Exception {
        for (int i = 0; i < 100; i++) {
            opens("/i/good").andExpect(status().isSeeOther());
            browser.perform(head("/i/good")).andExpect(status().isSeeOther());
            browser.perform(post("/i/good")).andExpect(status().isForbidden());
            sends("/i/good").andExpect(status().isMethodNotAllowed());
        }

        verifyNoInteractions(acceptInvitation, sendNewestLink);
    }

    @Test
    void theInvitationSaysWhoInvitesAndAsksWhoIsThereWithoutTellingTheChild() throws Exception {
        opens("/i/good");

        opens(HERE)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Ana at Maple Street (Sunny Days)"),
                                containsString("<bdi>Sunny Days</bdi>"),
                                containsString("on record there as a parent or guardian"),
                                containsString("Are you Linh N.?"),
                                not(containsString("<script")),
                                not(containsString("Zoë")),
                                not(containsString("Nguyễn")))));
    }

    @Test
    void confirmingLeadsToTheRegistrationAndNothingElseDoes() throws Exception {
        opens("/i/good");
        opens(HERE + "/registration").andExpect(redirectedUrl(HERE));

        sends(HERE).andExpect(redirectedUrl(HERE + "/registration"));
        opens(HERE + "/registration").andExpect(status().isOk());
    }

    @Test
    void whoIsNotTheGuardianConfirmsItOnAPageBeforeTheInvitationEnds() throws Exception {
        opens("/i/good");

        opens(HERE).andExpect(content().string(containsString(HERE + "/not-me")));
        opens(HERE + "/not-me")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Maple Street is told"), not(containsString("Zoë")))));
        verifyNoInteractions(declineInvitation);
        sends(HERE + "/not-me").andExpect(redirectedUrl(HERE));
        verify(declineInvitation).decline(HASH);
    }

    @Test
    void anInvitationThatHasEndedAsksNobodyWhetherItIsTheirs() throws Exception {
        opens("/i/good");
        linkIs(Status.WITHDRAWN, false);

        opens(HERE + "/not-me").andExpect(redirectedUrl(HERE));
    }

    @Test
    void anotherLinkInAnotherTabLeavesTheFirstTabsFormAlone() throws Exception {
        opens("/i/good");
        sends(HERE);
        opens("/i/sibling's").andExpect(redirectedUrl(SIBLINGS));

        opens(SIBLINGS + "/registration").andExpect(redirectedUrl(SIBLINGS));
        sends(HERE + "/registration", "password", "seven quiet herons");
        verify(acceptInvitation).accept(eq(HASH), any(), any());

        sends(SIBLINGS);
        sends(SIBLINGS + "/registration", "password", "seven quiet herons");
        verify(acceptInvitation).accept(eq(SIBLINGS_HASH), any(), any());
    }

    @Test
    void thePagesOfALinkThatWasNotOpenedHereDoNotExist() throws Exception {
        opens("/i/good");
        opens(SIBLINGS).andExpect(status().isNotFound());
        opens("/family/invitations/1").andExpect(status().isNotFound());
    }

    @Test
    void anUnknownLinkAndAForgottenSessionAreExplained() throws Exception {
        opens("/i/bad").andExpect(status().isNotFound()).andExpect(content().string(containsString("do not know")));
        opens(HERE).andExpect(status().isNotFound());
        sends(HERE).andExpect(redirectedUrl(HERE));
        sends(HERE + "/newest-link").andExpect(redirectedUrl(HERE));

        verify(sendNewestLink, never()).send(any());
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERSEDED, 200, There is a newer link",
        "EXPIRED, 410, This link has expired",
        "REGISTERED, 200, You are registered already",
        "WITHDRAWN, 410, This invitation was taken back",
        "DECLINED, 410, This invitation was declined",
        "UNENROLLED, 410, This invitation has ended"
    })
    void aLinkThatCannotBeUsedSaysWhyAndWhatToDo(Status linkStatus, int code, String title) throws Exception {
        opens("/i/good");
        linkIs(linkStatus, false);

        opens(HERE).andExpect(status().is(code)).andExpect(content().string(containsString(title)));
        sends(HERE).andExpect(redirectedUrl(HERE));
        opens(HERE + "/registration").andExpect(redirectedUrl(HERE));
    }

    @Test
    void theNewestLinkGoesToTheContactOnFileWhichIsNotShown() throws Exception {
        opens("/i/good");
        linkIs(Status.SUPERSEDED, false);
        when(sendNewestLink.send(HASH)).thenReturn(true);

        opens(HERE)
                .andExpect(content().string(containsString(HERE + "/newest-link")))
                .andExpect(content().string(not(containsString("555"))));
        sends(HERE + "/newest-link").andExpect(redirectedUrl(HERE)).andExpect(flash().attribute("sentAgain", true));
    }

    @Test
    void aForgedFormSendsAndConfirmsNothing() throws Exception {
        opens("/i/good");

        browser.perform(post(HERE + "/newest-link").session(session)).andExpect(status().isForbidden());
        browser.perform(post(HERE).session(session)).andExpect(status().isForbidden());

        verify(sendNewestLink, never()).send(any());
    }

    @Test
    void theSwitchShowsTheInvitationInSpanish() throws Exception {
        opens("/i/good");

        opens(HERE + "?lang=es").andExpect(content().string(containsString("¿Es usted Linh N.?")));
    }
}
