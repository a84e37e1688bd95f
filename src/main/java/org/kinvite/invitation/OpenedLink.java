package org.kinvite.invitation;

import java.util.Locale;
import org.kinvite.kernel.Channel;

/**
 * What a family's link leads to.
 *
 * @param contact where the link went, and so what opening it proves (rule 7); null of a letter, which proves none
 * @param resendable whether the newest link could be sent to a contact on file
 * @param contactHasAccount whether a family account signs in with that contact already
 * @param studentFirstName shown only after the family has confirmed who it is
 */
public record OpenedLink(
        Status status,
        long invitationId,
        long guardianId,
        long siteId,
        String agencyName,
        String siteName,
        String invitedByName,
        String guardianFirstName,
        String guardianLastName,
        String studentFirstName,
        Channel channel,
        String contact,
        boolean contactHasAccount,
        boolean resendable,
        Locale language) {

    /** Whether the link can be used, and if not, why. */
    public enum Status {
        VALID,
        /** A newer link of the same invitation was sent (rule 5). */
        SUPERSEDED,
        EXPIRED,
        REGISTERED,
        WITHDRAWN,
        DECLINED,
        UNENROLLED,
        /** Given up by staff. */
        CLOSED
    }
}
