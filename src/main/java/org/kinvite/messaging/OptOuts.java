package org.kinvite.messaging;

import org.kinvite.kernel.Channel;
import org.springframework.stereotype.Component;

/** Who said STOP on which channel (rule 10). */
@Component
public class OptOuts {

    /** Whether nothing may be sent to {@code contact} on {@code channel}. */
    public boolean contains(Channel channel, String contact) {
        throw new UnsupportedOperationException();
    }
}
