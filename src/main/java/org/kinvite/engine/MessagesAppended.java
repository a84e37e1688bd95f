package org.kinvite.engine;

/**
 * Messages were written to the outbox; once their transaction has committed, the relay need not wait for its next poll.
 *
 * @param crowd whether they let single ones pass
 */
record MessagesAppended(boolean crowd) {}
