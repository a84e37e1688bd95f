package org.kinvite.invitation;

import org.kinvite.kernel.Channel;

/**
 * The channel an invitation takes.
 *
 * @param fellBack whether nobody chose it: the channel that was chosen could not be reached
 */
record Route(Channel channel, boolean fellBack) {

    /** A channel that somebody chose, or prefers. */
    static Route over(Channel channel) {
        return new Route(channel, false);
    }

    /** The other channel, tried once. */
    Route fallBack() {
        return new Route(channel.other(), true);
    }
}
