package org.kinvite.familymessage;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where the test puts it; at first on a Tuesday afternoon in New York. */
class SettableClock extends Clock {

    static final Instant AFTERNOON = Instant.parse("2026-11-24T20:00:00Z");
    static final Instant NIGHT = Instant.parse("2026-11-25T04:00:00Z");
    static final Instant MORNING = Instant.parse("2026-11-25T13:00:00Z");

    private Instant now = AFTERNOON;

    void set(Instant instant) {
        now = instant;
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
