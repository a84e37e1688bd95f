package org.kinvite.invitation.web;

import org.kinvite.invitation.OpenedLink;
import org.kinvite.kernel.Channel;
import org.kinvite.kernel.PhoneNumber;

/**
 * What the registration page shows.
 *
 * @param key which of the links opened in this session it belongs to
 * @param contact where the link went, in readable form: what the family will sign in with
 * @param hasAccount whether that contact signs in to an account already
 */
record RegistrationPage(
        String key, String childFirstName, String siteName, Channel channel, String contact, boolean hasAccount) {

    static RegistrationPage of(String key, OpenedLink link) {
        var contact = link.channel() == Channel.TEXT ? new PhoneNumber(link.contact()).readable() : link.contact();
        return new RegistrationPage(
                key, link.studentFirstName(), link.siteName(), link.channel(), contact, link.contactHasAccount());
    }
}
