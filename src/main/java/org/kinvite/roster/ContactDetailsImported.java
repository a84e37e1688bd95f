package org.kinvite.roster;

/**
 * An import changed a guardian's contact details; published inside the transaction that did it. Unlike a correction by
 * staff it sends nothing: a link that went to the contact of before ends, and staff decide when to send again.
 */
public record ContactDetailsImported(long guardianId) {}
