package org.kinvite.messaging;

/**
 * What a provider gave for a message it accepted.
 *
 * @param providerId the provider's id of it: a Message-ID, a SID
 * @param segments how many segments a text was sent in; null for email
 */
public record Receipt(String providerId, Integer segments) {}
