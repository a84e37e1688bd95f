package org.kinvite.invitation.web;

import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.kinvite.account.BeginFamilySession;
import org.kinvite.account.CurrentFamily;
import org.kinvite.account.ProveContact;
import org.kinvite.account.RegisterFamily;
import org.kinvite.account.SendVerificationCode;
import org.kinvite.invitation.OpenLink;
import org.kinvite.invitation.OpenedLink;
import org.kinvite.invitation.OpenedLink.Status;
import org.kinvite.kernel.Channel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A family in its own browser, with the link whose token is {@code good}. */
@WithMockUser
@Import({SomeAccounts.class, OpenedLinkInSession.class, ChosenContact.class})
@MockitoBean(types = BeginFamilySession.class)
abstract class FamilyPageTest {

    static final String HASH = "0f".repeat(32);

    /** The pages of that link. */
    static final String HERE = "/family/invitations/" + "0f".repeat(8);

    static final String SIBLINGS_HASH = "1e".repeat(32);
    static final String SIBLINGS = "/family/invitations/" + "1e".repeat(8);

    @Autowired
    MockMvc browser;

    @MockitoBean
    OpenLink openLink;

    @MockitoBean
    CurrentFamily currentFamily;

    @MockitoBean
    ProveContact proveContact;

    @MockitoBean
    RegisterFamily registerFamily;

    @MockitoBean
    SendVerificationCode sendVerificationCode;

    final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void links() {
        when(openLink.hash("good")).thenReturn(HASH);
        when(openLink.hash("sibling's")).thenReturn(SIBLINGS_HASH);
        when(openLink.open(SIBLINGS_HASH)).thenReturn(Optional.of(link(Status.VALID, false)));
        when(openLink.hash("bad")).thenReturn("ba".repeat(32));
        when(openLink.open("ba".repeat(32))).thenReturn(Optional.empty());
        linkIs(Status.VALID, false);
    }

    void linkIs(Status status, boolean hasAccount) {
        when(openLink.open(HASH)).thenReturn(Optional.of(link(status, hasAccount)));
    }

    static OpenedLink link(Status status, boolean hasAccount) {
        return new OpenedLink(
                status,
                1,
                2,
                3,
                "Sunny Days",
                "Maple Street",
                "Ana",
                "Linh",
                "Nguyễn",
                "Zoë",
                Channel.TEXT,
                "+12025550123",
                hasAccount,
                true,
                Locale.ENGLISH);
    }

    /** What a letter leads to: nothing that went to a contact. */
    static OpenedLink letter(Status status, boolean resendable) {
        return new OpenedLink(
                status,
                1,
                2,
                3,
                "Sunny Days",
                "Maple Street",
                "Ana",
                "Linh",
                "Nguyễn",
                "Zoë",
                Channel.LETTER,
                null,
                false,
                resendable,
                Locale.ENGLISH);
    }

    ResultActions opens(String address) throws Exception {
        return browser.perform(get(address).session(session));
    }

    ResultActions sends(String address, String... parameters) throws Exception {
        var request = post(address).session(session).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return browser.perform(request);
    }
}
