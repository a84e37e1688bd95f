package org.kinvite.account;

/** A guardian was disconnected from the family account; published inside the transaction that did it. */
public record FamilyUnlinked(long guardianId, long accountId) {}
