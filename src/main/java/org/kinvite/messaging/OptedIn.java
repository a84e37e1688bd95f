package org.kinvite.messaging;

import org.kinvite.kernel.Channel;

/** The owner of a contact that had opted out wants messages again; published as {@link OptedOut} is. */
public record OptedIn(Channel channel, String contact) {}
