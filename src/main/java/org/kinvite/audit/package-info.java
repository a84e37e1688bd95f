/** The audit trail after it was written: sealed into a chain, verified, read, exported, and kept no longer than allowed. */
package org.kinvite.audit;
