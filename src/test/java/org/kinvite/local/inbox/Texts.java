package org.kinvite.local.inbox;

import java.time.Instant;
import java.util.List;

/** The text messages that Kinvite sent on this machine. */
@FunctionalInterface
public interface Texts {

    List<Text> all();

    /**
     * One text message.
     *
     * @param to the phone it went to, as E.164
     */
    record Text(String id, Instant receivedAt, String from, String to, String body) {}
}
