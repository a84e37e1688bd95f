package org.kinvite.engine;

/** Messages were written to the outbox; once their transaction has committed, the relay need not wait for its next poll. */
record MessagesAppended() {}
