package org.kinvite.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where the test puts it. */
class SettableClock extends Clock {

    static final Instant NOON = Instant.parse("2026-11-24T17:00:00Z");

    private Instant now = NOON;

    void reset() {
        now = NOON;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the program asks for instants");
    }
}
