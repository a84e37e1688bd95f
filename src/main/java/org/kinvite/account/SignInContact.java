package org.kinvite.account;

import org.kinvite.kernel.Channel;
import org.kinvite.kernel.EmailAddress;
import org.kinvite.kernel.PhoneNumber;

/**
 * What a family signs in with: an email address, or a phone number.
 *
 * @param value the address in lower case, or the number as E.164
 */
public record SignInContact(Channel channel, String value) {

    /**
     * Reads what a person typed, in any spelling.
     *
     * @throws IllegalArgumentException when it is neither an email address nor a phone number
     */
    public static SignInContact parse(String typed) {
        return typed.contains("@")
                ? new SignInContact(Channel.EMAIL, new EmailAddress(typed).value())
                : new SignInContact(Channel.TEXT, new PhoneNumber(typed).value());
    }

    /** As people of its country write it. */
    public String readable() {
        return channel == Channel.TEXT ? PhoneNumber.readable(value) : value;
    }

    /** Says nothing, so that no log ever tells a contact. */
    @Override
    public String toString() {
        return "SignInContact by " + channel;
    }
}
