package org.kinvite.invitation.web;

import org.kinvite.account.SignInContact;
import org.kinvite.invitation.OpenedLink;
import org.kinvite.kernel.Channel;

/**
 * What the registration page shows.
 *
 * @param key which of the links opened in this session it belongs to
 * @param contact what the family will sign in with, in readable form
 * @param ownContact whether that is another contact than the link's, proven with a code
 * @param hasAccount whether that contact signs in to an account already
 */
record RegistrationPage(
        String key,
        String childFirstName,
        String siteName,
        Channel channel,
        String contact,
        boolean ownContact,
        boolean hasAccount) {

    static RegistrationPage of(String key, OpenedLink link, SignInContact signIn, boolean hasAccount) {
        return new RegistrationPage(
                key,
                link.studentFirstName(),
                link.siteName(),
                signIn.channel(),
                signIn.readable(),
                link.contact() != null && !signIn.value().equals(link.contact()),
                hasAccount);
    }
}
