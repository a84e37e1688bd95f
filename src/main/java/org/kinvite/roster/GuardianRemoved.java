package org.kinvite.roster;

/** Someone is no longer Parent/Guardian A or B of a student; published inside the transaction that did it. */
public record GuardianRemoved(long guardianId) {}
