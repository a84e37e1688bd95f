/** Verifying the audit trail from the command line of the jar. */
package org.kinvite.audit.command;
