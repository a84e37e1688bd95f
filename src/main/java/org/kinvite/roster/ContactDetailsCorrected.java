package org.kinvite.roster;

/** A guardian's contact details were corrected; published inside the transaction that did it. */
public record ContactDetailsCorrected(long guardianId) {}
