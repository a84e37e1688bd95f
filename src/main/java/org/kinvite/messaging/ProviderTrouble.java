package org.kinvite.messaging;

/**
 * A provider does not work for us, whoever the message is for: wrong credentials, a sender it does not know. It takes
 * the place of the provider's own exception, whose text may hold addresses and phone numbers.
 */
public class ProviderTrouble extends RuntimeException {

    /** @param what what happened, without personal data: everyone with Operate may read it */
    public ProviderTrouble(String what) {
        super(what);
    }
}
