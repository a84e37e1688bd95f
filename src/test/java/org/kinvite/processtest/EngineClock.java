package org.kinvite.processtest;

import io.camunda.process.test.api.CamundaProcessTestContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The engine's time, so that an application under test goes with it when a test moves it. */
public final class EngineClock extends Clock {

    private final CamundaProcessTestContext engine;
    private final ZoneId zone;

    public EngineClock(CamundaProcessTestContext engine) {
        this(engine, ZoneOffset.UTC);
    }

    private EngineClock(CamundaProcessTestContext engine, ZoneId zone) {
        this.engine = engine;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return engine.getCurrentTime();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(engine, other);
    }
}
