package org.kinvite.task;

/**
 * Asks for a person.
 *
 * @param process the id of the process that waits, e.g. {@code invitation}
 * @param subjectId what it is about there, e.g. the invitation's id
 * @param reason why, as a key that the bundles have a text for; null when the kind says it all
 */
public record TaskRequest(TaskKind kind, String process, long subjectId, long guardianId, long siteId, String reason) {}
