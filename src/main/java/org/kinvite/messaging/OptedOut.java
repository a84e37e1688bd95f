package org.kinvite.messaging;

import org.kinvite.kernel.Channel;

/**
 * The owner of a contact wants no more messages on its channel; published once, in the transaction that notes it.
 *
 * @param contact the email address, or the phone number as E.164; several guardians may share it
 */
public record OptedOut(Channel channel, String contact) {}
