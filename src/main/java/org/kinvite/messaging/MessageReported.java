package org.kinvite.messaging;

import org.kinvite.kernel.Channel;

/** A provider's report of a message was taken in. */
record MessageReported(Channel channel, MessageState state) {}
