package org.kinvite.local.twilio;

import java.time.Instant;

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

    Text became(String status, String errorCode) {
        return new Text(sid, to, from, body, status, errorCode, statusCallback, createdAt);
    }
}
