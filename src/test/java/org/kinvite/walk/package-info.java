/** Kinvite as its users use it: a real browser, database, broker, mail server, and the stand-in for Twilio. */
package org.kinvite.walk;
