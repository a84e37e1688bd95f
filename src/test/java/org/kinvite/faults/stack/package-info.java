/** What the faults are injected into: application, database, broker, and the wires between them. */
package org.kinvite.faults.stack;
