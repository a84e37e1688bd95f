package org.kinvite.invitation;

import org.kinvite.kernel.Channel;
import org.kinvite.kernel.PhoneNumber;

/**
 * Where a guardian can be reached on one channel.
 *
 * @param readable the email address, or the phone number as people of its country write it; null without a contact
 * @param optedOut whether its owner said STOP (rule 10)
 */
public record ContactOnFile(Channel channel, String readable, boolean optedOut) {

    static ContactOnFile of(Channel channel, String contact, boolean optedOut) {
        return new ContactOnFile(channel, readable(channel, contact), optedOut);
    }

    /** Whether an invitation can go there (rules 2 and 10). */
    public boolean isUsable() {
        return readable != null && !optedOut;
    }

    static String readable(Channel channel, String contact) {
        if (contact == null || channel == Channel.EMAIL) {
            return contact;
        }
        try {
            return new PhoneNumber(contact).readable();
        } catch (IllegalArgumentException goneFromItsNumberingPlan) {
            return contact;
        }
    }
}
