package org.kinvite.roster;

/** A student's last enrollment at a site has ended; published inside the transaction that ended it. */
public record StudentUnenrolled(long studentId, long siteId) {}
