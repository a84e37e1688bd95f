package org.kinvite.local.inbox;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** The names of the mail files: when a message came, in milliseconds, never the same twice, so that they sort by time. */
final class MailIds {

    private static final AtomicLong LAST = new AtomicLong();

    private MailIds() {}

    static String next() {
        return Long.toString(LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis())));
    }

    static Instant receivedAt(String id) {
        return Instant.ofEpochMilli(Long.parseLong(id));
    }
}
