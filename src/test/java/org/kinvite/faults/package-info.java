/**
 * The fault matrix: each row injects its fault for real, into the built application as a child process, its database, its
 * broker and its providers, and counts at the providers' side what they accepted (docs/faults.md).
 */
package org.kinvite.faults;
