package org.kinvite.messaging;

import java.time.Instant;

/**
 * A message of which nobody knows whether the provider accepted it.
 *
 * @param createdAt when it entered the ledger, so not earlier than it was sent
 * @param unclearSince after this moment nobody was sending it any more
 */
public record LostDispatch(long messageId, String recipient, Instant createdAt, Instant unclearSince) {}
