package org.kinvite.local.twilio;

import java.time.Instant;
import java.util.UUID;

/** A text message the stand-in accepted. */
public record Text(
        String sid,
        String to,
        String from,
        String body,
        String status,
        String errorCode,
        String statusCallback,
        Instant createdAt) {

    /** What Twilio itself answers a phone. */
    static Text answer(String from, String to, String body) {
        return new Text(newSid(), to, from, body, "delivered", null, null, Instant.now());
    }

    static String newSid() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    Text became(String status, String errorCode) {
        return new Text(sid, to, from, body, status, errorCode, statusCallback, createdAt);
    }
}
