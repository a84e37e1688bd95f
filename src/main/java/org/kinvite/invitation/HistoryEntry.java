package org.kinvite.invitation;

import java.time.Instant;

/**
 * One thing that happened to a guardian.
 *
 * @param what an action of the audit trail, or {@code message.} and the purpose of a message
 * @param who null for messages, which Kinvite sends
 * @param details a channel, or a short text; null when there is nothing to add
 * @param messageState the ledger's state of a message; null for acts
 * @param failure why the message did not arrive, as a key; null when it is not known to have failed
 */
public record HistoryEntry(Instant at, String what, String who, String details, String messageState, String failure) {}
