/**
 * Compares what the database, the outbox, the ledger and the engine's workers say of the same thing, mends what is safe to
 * mend, hands the rest to a person, and starts processes again that the engine has lost.
 */
package org.kinvite.reconciliation;
