/** The mailboxes and phones of the sample families: what Kinvite sent on this machine, to read and to click. */
package org.kinvite.local.inbox;
