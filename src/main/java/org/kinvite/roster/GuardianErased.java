package org.kinvite.roster;

/** A guardian's data were erased; published inside the transaction that did it. Nothing may be sent any more. */
public record GuardianErased(long guardianId) {}
