package org.kinvite.local.inbox;

import java.time.Instant;
import java.util.List;

/** The text messages that Kinvite sent on this machine, and what their phones and carriers do with them. */
public interface Texts {

    List<Text> all();

    /**
     * The owner of {@code phone} texts back.
     *
     * @return the HTTP status with which Kinvite took it
     */
    int reply(String phone, String body);

    /**
     * The carrier reports what became of a text.
     *
     * @param status {@code delivered} or {@code undelivered}
     * @param errorCode the provider's code; null when it was delivered
     * @return the HTTP status with which Kinvite took it
     */
    int report(String id, String status, String errorCode);

    /**
     * One text message.
     *
     * @param to the phone it went to, as E.164
     * @param status as the provider reports it
     */
    record Text(String id, Instant receivedAt, String from, String to, String body, String status) {}
}
