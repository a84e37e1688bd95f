/** A stand-in for Twilio's Messages API over HTTP, spoken to by the real SDK: the phones of the local stack and of tests. */
package org.kinvite.local.twilio;
