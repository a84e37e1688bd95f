package org.kinvite.reconciliation;

/**
 * One thing that stands still or contradicts another.
 *
 * @param subjectId what it is about, e.g. the invitation's id
 * @param guardianId whom it concerns; null when it concerns no single guardian
 * @param siteId the site whose staff may see it; null when it is the installation's
 * @param fingerprint changes when the subject moves, e.g. its version
 * @param givenUp whether a worker has given up on its process: the engine shows an incident
 */
public record Found(long subjectId, Long guardianId, Long siteId, long fingerprint, boolean givenUp) {}
