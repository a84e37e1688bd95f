/** The few words every feature shares: ids, the two channels, an email address, a phone number. */
package org.kinvite.kernel;
