package org.kinvite.staff;

/**
 * A letter that a provider had accepted came back. Published by whoever carries letters.
 *
 * @param letterId as {@link StaffLetter} named it
 * @param reason one word for the page that tells it
 */
public record StaffLetterFailed(long letterId, String reason) {}
