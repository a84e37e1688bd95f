package org.kinvite.engine;

import java.time.Duration;
import java.util.Map;

/**
 * A message for the engine, e.g. {@code invitation-requested}.
 *
 * @param name the message name in the model
 * @param correlationKey an opaque id, never personal data: everyone with Operate reads it
 * @param variables opaque ids, channels, counts and date-times only, for the same reason
 * @param timeToLive how long the engine keeps it for a process that does not listen yet
 */
public record EngineMessage(String name, String correlationKey, Map<String, Object> variables, Duration timeToLive) {}
