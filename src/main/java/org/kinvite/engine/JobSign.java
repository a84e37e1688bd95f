package org.kinvite.engine;

import java.time.Instant;

/**
 * What a worker says of a process that it could not bring on.
 *
 * @param process the process's id, e.g. {@code invitation}
 * @param subjectId what it is about, e.g. the invitation's id
 * @param instanceKey the engine's key of the process instance
 * @param element where it stands in the model
 * @param backAt when the worker will be back; null when it gave up, and the engine shows an incident
 */
public record JobSign(String process, long subjectId, long instanceKey, String element, Instant backAt) {}
