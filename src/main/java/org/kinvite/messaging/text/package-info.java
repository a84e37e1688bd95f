/** Text messages through Twilio. The only place that knows its SDK. */
package org.kinvite.messaging.text;
