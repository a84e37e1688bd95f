package org.kinvite.invitation;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** A family registers through its link: account, link and the process's message in one transaction (rule 7). */
@Component
public class AcceptInvitation {

    /**
     * Registers the guardian with the contact that the link proved.
     *
     * @throws InvitationEnded when the invitation ended, or the link is not the newest
     * @throws org.kinvite.account.WeakPassword when the password would be guessed too soon
     * @throws org.kinvite.account.SignInContactTaken when the contact has an account with another password
     */
    public void accept(String tokenHash, String password, Locale language) {
        throw new UnsupportedOperationException();
    }
}
