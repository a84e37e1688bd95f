/** Sends messages and remembers them: the ledger, its two channels, templates, opt-outs, delivery states. */
package org.kinvite.messaging;
